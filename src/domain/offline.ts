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

/** Below a language's home page, where the installed app sends a photo that is shared to it. */
export const SHARE_TARGET = "share-photo";

/** The field of that form which holds the photo. */
export const SHARED_FIELD = "photo";

/** In the address of a home page: the name under which a shared photo waits for the editor. */
export const SHARED_QUERY = "shared";

/** The cache in which shared photos wait, each until the page that is opened for it has read it. */
export const SHARED_PHOTOS = "blue-heart shared-photos";

/** The header that says when a photo was put there. Milliseconds since 1970. */
export const SHARED_AT = "shared-at";

/** What the page tells a worker that waits, when the person wants the newer version. */
export const TAKE_OVER = "take-over";
