import type { Language } from "./languages.ts";

/**
 * What the worker that serves the site without a network keeps. All are addresses below the site's root; a page is named
 * by its folder: "" for the first one, "ar/why/" for an Arabic one.
 */
export type KeptFiles = {
  /** Changes whenever any of the files does. */
  readonly version: string;
  /** What every page needs: scripts, styles, pictures, the artwork of badges and words. Kept as a whole. */
  readonly always: readonly string[];
  /** A language's pages and messages. Kept as a whole as soon as one of its pages is opened. */
  readonly languages: Readonly<Record<Language, readonly string[]>>;
  /** Large parts that few need. Each is kept once it is used. */
  readonly late: readonly string[];
};

/** The name of a cache. An origin may hold several sites, each in its folder: `root` is the address of the site's root. */
export const cacheName = (root: string, what: string): string => `blue-heart ${root} ${what}`;

/** What the page tells a worker that waits, when the person wants the newer version. */
export const TAKE_OVER = "take-over";
