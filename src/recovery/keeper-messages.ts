/** `unreadable`: the file is gone, was changed, or may be read by the page only. `failed`: no room, no such storage, a newer request. */
export type Keeping = "kept" | "unreadable" | "failed";

/** What the worker says: `written` when all but the head is there, and at last what has come of it. */
export type KeeperAnswer = "written" | Keeping;

/**
 * What the page asks of the worker that writes. It is done in order, and a newer `keep` or `drop` ends the one under way. `folder`
 * is the name of the site's folder in the origin's private storage, `name` that of the tab's file in it.
 */
export type KeeperRequest = { readonly folder: string } & (
  | {
      readonly kind: "keep";
      readonly name: string;
      readonly photo: Blob;
      /** For this photo only (photo-cipher.ts). */
      readonly key: string;
      /** Milliseconds since 1970. */
      readonly time: number;
      /** Receives `KeeperAnswer`s. */
      readonly answer: MessagePort;
    }
  /** The answer to `written`. A page that is gone does not give it, so what it leaves behind is never whole. */
  | { readonly kind: "finish" }
  | { readonly kind: "drop"; readonly name: string }
  /** Deletes what no tab may take any more. `now` in milliseconds since 1970. Ends nothing. */
  | { readonly kind: "sweep"; readonly now: number }
);
