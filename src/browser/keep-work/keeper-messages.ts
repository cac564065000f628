/**
 * What the page asks of the worker that writes. It is done in order, and a newer request ends the one under way. With a
 * port, the worker answers through it whether that was done: a boolean.
 */
export type KeeperRequest =
  | { readonly kind: "keep"; readonly name: string; readonly photo: Blob; readonly time: number }
  | { readonly kind: "drop"; readonly name: string };
