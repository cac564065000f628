/** `unreadable`: gone, changed, or readable by the page only. `failed`: no room or storage, or a newer request. */
export type StashOutcome = "stored" | "unreadable" | "failed";

/** The worker's reports: `written` when all but the head is in the file, then the outcome. */
export type StashAnswer = "written" | StashOutcome;

/**
 * The page's requests to the worker that writes. They are carried out in order; a newer `store` or `drop` ends the
 * one in progress. `folder` is the site's folder in the origin's private storage, `name` the tab's file in it.
 */
export type StashRequest = { readonly folder: string } & (
  | {
      readonly kind: "store";
      readonly name: string;
      readonly photo: Blob;
      readonly key: string;
      /** Milliseconds since 1970. */
      readonly time: number;
      readonly answer: MessagePort;
    }
  /** The reply to `written`. A page that is gone does not send it, so its file stays unfinished. */
  | { readonly kind: "finish" }
  | { readonly kind: "drop"; readonly name: string }
  /** Deletes what no tab may restore any more. `now` in milliseconds since 1970. */
  | { readonly kind: "sweep"; readonly now: number }
);
