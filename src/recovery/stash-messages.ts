/** `unreadable`: the file is gone, was changed, or may be read by the page only. `failed`: no room, no such storage, a newer request. */
export type StashOutcome = "stored" | "unreadable" | "failed";

/** What the worker says: `written` when all but the head is there, and at last what has come of it. */
export type StashAnswer = "written" | StashOutcome;

/**
 * What the page asks of the worker that writes. It is done in order, and a newer `store` or `drop` ends the one under way. `folder`
 * is the name of the site's folder in the origin's private storage, `name` that of the tab's file in it.
 */
export type StashRequest = { readonly folder: string } & (
  | {
      readonly kind: "store";
      readonly name: string;
      readonly photo: Blob;
      /** For this photo only (photo-cipher.ts). */
      readonly key: string;
      /** Milliseconds since 1970. */
      readonly time: number;
      /** Receives `StashAnswer`s. */
      readonly answer: MessagePort;
    }
  /** The answer to `written`. A page that is gone does not give it, so what it leaves behind is never whole. */
  | { readonly kind: "finish" }
  | { readonly kind: "drop"; readonly name: string }
  /** Deletes what no tab may take any more. `now` in milliseconds since 1970. Ends nothing. */
  | { readonly kind: "sweep"; readonly now: number }
);
