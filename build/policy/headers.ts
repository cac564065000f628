import { FRAMES, type InlineHashes, pageDirectives, policyText, WORKERS } from "./directives.ts";
import { PERMISSIONS } from "./permissions.ts";

/** For every response. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

/** For pages, and for all that may be one: left away where they only cost, 1.2 kB for each of some 30 files. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": PERMISSIONS,
};

/** The header that a host should add once it answers by https only. It binds the whole host name, so it is advice. */
export const HSTS = ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] as const;

/** Folders whose files have a hash of their content in their address. */
export const HASHED_FOLDERS = ["assets", "vendor"] as const;

/** A changed file has another address, so nobody ever needs to ask again. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** Pages, the service worker and what else keeps its address: kept, but asked about each time (304 if unchanged). */
export const REVALIDATED = "no-cache";

/** The policies by the address they are for, the first that fits; the last fits all. Ends in `.js` or `.js.gz`. */
export const policiesByAddress = (inline: InlineHashes): readonly (readonly [RegExp, string])[] => [
  ...Object.entries(WORKERS).map(
    ([name, directives]) => [workerAddress(name), policyText(directives)] as const,
  ),
  [/^/, policyText({ ...pageDirectives(inline), ...FRAMES })],
];

const workerAddress = (name: string): RegExp =>
  new RegExp(`/assets/${name.replace(".", "\\.")}-[A-Za-z0-9_-]+\\.js`);

/** Fits the address of a file that may be kept for ever. */
export const HASHED_ADDRESS = new RegExp(`/(${HASHED_FOLDERS.join("|")})/`);

/** All headers of the response for an address (a path without a query). */
export function headersFor(path: string, inline: InlineHashes): Readonly<Record<string, string>> {
  const policy = policiesByAddress(inline).find(([address]) => address.test(path))?.[1] ?? "";
  const isHashed = HASHED_ADDRESS.test(path);
  return {
    ...COMMON_HEADERS,
    ...(isHashed ? {} : PAGE_HEADERS),
    "Content-Security-Policy": policy,
    "Cache-Control": isHashed ? IMMUTABLE : REVALIDATED,
  };
}
