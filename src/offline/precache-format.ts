import type { Language } from "../model/languages.ts";

/**
 * Files by their paths from the site's root, each with the first `HASH_BYTES` of its SHA-256, as base64. A page is
 * named by its folder: "" for the landing page, "ar/why/" for an Arabic one.
 */
export type FileHashes = Readonly<Record<string, string>>;

/** 144 bits: enough against forgery, and without padding in base64. */
export const HASH_BYTES = 18;

export type PrecacheManifest = {
  /** What every page needs: scripts, styles, pictures, artwork. Cached as a whole. */
  readonly always: FileHashes;
  /** A language's pages and messages, its home page first. Cached as a whole when one of its pages is opened. */
  readonly languages: Readonly<Record<Language, FileHashes>>;
  /** Large files that few people need. Each is cached on first use. */
  readonly late: FileHashes;
};

/** An origin may host several sites in different folders: `root` is the address of the site's root. */
export const cacheName = (root: string, what: string): string => `blue-heart ${root} ${what}`;

/** The message that makes a waiting service worker take over. */
export const SKIP_WAITING = "take-over";

/** Sent by a page that is left and may not have deleted its stashed photo; `dropKept` is its tab's name. */
export type DropStashed = { readonly dropKept: string };
