/**
 * What the page asks of the worker that writes. It is done in order, and a newer request ends the one under way.
 */
export type KeeperRequest =
  | {
      readonly kind: "keep";
      readonly name: string;
      readonly photo: Blob;
      /** Milliseconds since 1970. */
      readonly time: number;
      /** Is told, when it is known, whether the photo is kept: a boolean. */
      readonly answer?: MessagePort;
    }
  | { readonly kind: "drop"; readonly name: string }
  /** Deletes what no tab may take any more. `now` in milliseconds since 1970. Ends nothing. */
  | { readonly kind: "sweep"; readonly now: number };
