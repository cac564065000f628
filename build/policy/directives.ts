/**
 * The one source of the app's security headers. The meta tag in every page, `dist/_headers`, `deploy/nginx.conf`,
 * `deploy/.htaccess` and what `npm start` serves are all made of this, and tests compare them.
 */

/** A Content-Security-Policy: each directive with its sources. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** What the scripts of this app, and their styles, may hold inline, as `'sha256-…'` sources. */
export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** Named in src/platform/trusted-script.ts: the one way to start a script by its address. */
const TRUSTED_TYPES: Directives = {
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["blue-heart"],
};

/** What a page may do. `frame-ancestors` only counts in a header; in a meta tag browsers complain about it. */
export const pageDirectives = ({ scripts, styles }: InlineHashes): Directives => ({
  "default-src": ["'none'"],
  "script-src": ["'self'", ...scripts],
  "style-src": ["'self'", ...styles],
  // blob: is the picture just taken or made, which never had another address. No data: anywhere.
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
 * What each worker may do, by the name of its file. A worker obeys the policy of its own response and not the page's,
 * so these need headers: a page's meta tag does not reach them.
 */
export const WORKERS = {
  // libheif is WebAssembly: only here may any be made. It fetches its two files from this origin.
  "heic.worker": worker({ "script-src": ["'self'", "'wasm-unsafe-eval'"], "connect-src": ["'self'"] }),
  // It fetches the face detector's weights, and starts the worker above.
  "opening.worker": worker({
    "script-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
  }),
  // These two see the photo or the picture, and can send nothing anywhere.
  "saving.worker": worker({ "script-src": ["'self'"] }),
  "keeper.worker": worker({ "script-src": ["'self'"] }),
} as const satisfies Readonly<Record<string, Directives>>;

function worker(allowed: Directives): Directives {
  return { "default-src": ["'none'"], ...allowed, ...TRUSTED_TYPES };
}

/** As a header's or a meta tag's value. */
export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
