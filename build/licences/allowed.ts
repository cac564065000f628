/** Licences that ask for no more than their notice, and MPL, whose files are not changed here. */
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
 * Packages that may be under the LGPL, because they stay files of their own that anybody can replace: libheif as the
 * build publishes it (decision 8), and the picture library with which tests and tools read and write pictures.
 */
const LGPL = /^LGPL-3\.0(-only|-or-later)?$/;
const MAY_BE_LGPL = /^(libheif-js|@img\/sharp-.+)$/;

/**
 * Whether a package may be used under its licence, an SPDX expression. Of "A OR B" one must be allowed, of "A AND B" both;
 * an expression that mixes them is refused, as is none at all.
 */
export function isAllowed(name: string, licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, "$1");
  if (expression.includes(" OR ") && expression.includes(" AND ")) return false;
  const may = (one: string) => ALLOWED.has(one) || (LGPL.test(one) && MAY_BE_LGPL.test(name));
  return expression.includes(" OR ")
    ? expression.split(" OR ").some(may)
    : expression.split(" AND ").every(may);
}
