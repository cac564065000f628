/** Permissive licences, which require no more than their notice, and MPL, whose files are not modified here. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "Unlicense",
]);

/**
 * Packages that may be under the LGPL because they remain separate files that anyone can replace: libheif as the build
 * publishes it (decision 8), and sharp's image library, which the build, tests and tools use.
 */
const LGPL = /^LGPL-3\.0(-only|-or-later)?$/;
const MAY_BE_LGPL = /^(libheif-js|@img\/sharp-.+)$/;

/**
 * Whether a package may be used under its licence, an SPDX expression. "A OR B" needs one allowed licence, "A AND B"
 * needs both. An expression that mixes OR and AND is refused, and so is an empty one.
 */
export function isAllowed(name: string, licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, "$1");
  if (expression.includes(" OR ") && expression.includes(" AND ")) return false;
  const may = (one: string) => ALLOWED.has(one) || (LGPL.test(one) && MAY_BE_LGPL.test(name));
  return expression.includes(" OR ")
    ? expression.split(" OR ").some(may)
    : expression.split(" AND ").every(may);
}
