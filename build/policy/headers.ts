import { FRAMES, type InlineHashes, pageDirectives, policyText, WORKERS } from "./directives.ts";
import { PERMISSIONS } from "./permissions.ts";

export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

/** Sent with every response that may be a page. With each of about 30 hashed files, it would only waste 1.2 kB. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": PERMISSIONS,
};

/** For hosts served over HTTPS only. It binds the whole host name, so it is only recommended. */
export const HSTS = ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] as const;

export const HASHED_FOLDERS = ["assets", "vendor"] as const;

/** A changed file has a different address, so a cached copy never needs revalidating. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** For files with a fixed address, such as pages: cached, but revalidated each time (304 if unchanged). */
export const REVALIDATED = "no-cache";

/**
 * The policies with the addresses they apply to; the first match counts, and the last pattern matches everything. The
 * workers' patterns have no `$`, so they also match `.js.gz`.
 */
export const policiesByAddress = (inline: InlineHashes): readonly (readonly [RegExp, string])[] => [
  ...Object.entries(WORKERS).map(
    ([name, directives]) => [workerAddress(name), policyText(directives)] as const,
  ),
  [/^/, policyText({ ...pageDirectives(inline), ...FRAMES })],
];

const workerAddress = (name: string): RegExp =>
  new RegExp(`/assets/${name.replace(".", "\\.")}-[A-Za-z0-9_-]+\\.js`);

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
