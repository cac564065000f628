/**
 * The single source of the app's security headers. The meta tag in every page, `dist/_headers`, `deploy/nginx.conf`,
 * `deploy/.htaccess` and the responses of `npm start` are all generated from it, and tests compare them. `npm run
 * policy` writes the files in `deploy/`.
 */

export type Directives = Readonly<Record<string, readonly string[]>>;

/** The inline scripts and styles that the pages may contain, as `'sha256-…'` sources. */
export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** The policy's name is that in src/platform/trusted-script.ts, the only place that starts a script from an address. */
const TRUSTED_TYPES: Directives = {
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["blue-heart"],
};

/** The policy of a page. `frame-ancestors` only works in a header; browsers warn about it in a meta tag. */
export const pageDirectives = ({ scripts, styles }: InlineHashes): Directives => ({
  "default-src": ["'none'"],
  "script-src": ["'self'", ...scripts],
  "style-src": ["'self'", ...styles],
  // blob: is for a selfie and the finished picture, which have no other address. data: is not allowed anywhere.
  "img-src": ["'self'", "blob:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  ...TRUSTED_TYPES,
});

export const FRAMES: Directives = { "frame-ancestors": ["'none'"] };

/**
 * The policy of each worker, by the name of its file. A worker is governed by the policy of its own response, not by
 * the page's meta tag, so these must be sent as headers.
 */
export const WORKERS = {
  // libheif is WebAssembly, and this is the only place that may compile any. It fetches its two files from this origin.
  "heic.worker": worker({ "script-src": ["'self'", "'wasm-unsafe-eval'"], "connect-src": ["'self'"] }),
  // Fetches the models' weights and starts the worker above.
  "opening.worker": worker({
    "script-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
  }),
  // These two handle the photo or the finished picture, and cannot send anything anywhere.
  "saving.worker": worker({ "script-src": ["'self'"] }),
  "stash.worker": worker({ "script-src": ["'self'"] }),
} as const satisfies Readonly<Record<string, Directives>>;

function worker(allowed: Directives): Directives {
  return { "default-src": ["'none'"], ...allowed, ...TRUSTED_TYPES };
}

export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
