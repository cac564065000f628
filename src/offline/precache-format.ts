import type { Language } from "../model/languages.ts";

/**
 * Files by their addresses below the site's root, each with its hash: the first `HASH_BYTES` of its SHA-256, as base64. A
 * page is named by its folder: "" for the first one, "ar/why/" for an Arabic one.
 */
export type FileHashes = Readonly<Record<string, string>>;

/** 144 bits: enough that nobody can make another file with the same, and no padding in base64. */
export const HASH_BYTES = 18;

/** What the worker that serves the site without a network keeps. */
export type PrecacheManifest = {
  /** What every page needs: scripts, styles, pictures, the artwork of badges and words. Kept as a whole. */
  readonly always: FileHashes;
  /** A language's pages and messages, its home page first. Kept as a whole as soon as one of its pages is opened. */
  readonly languages: Readonly<Record<Language, FileHashes>>;
  /** Large parts that few need. Each is kept once it is used. */
  readonly late: FileHashes;
};

/** The name of a cache. An origin may hold several sites, each in its folder: `root` is the address of the site's root. */
export const cacheName = (root: string, what: string): string => `blue-heart ${root} ${what}`;

/** What the page tells a worker that waits, when the person wants the newer version. */
export const SKIP_WAITING = "take-over";

/** What a page that goes tells the worker when it may not have deleted its tab's kept photo: the tab's name. */
export type DropStashed = { readonly dropKept: string };
