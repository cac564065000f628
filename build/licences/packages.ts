import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type InstalledPackage = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; "" if the package declares none. */
  readonly licence: string;
  /** Path below the project's folder. */
  readonly folder: string;
};

/** A package's entry in the lock file: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
type Locked = { readonly version: string; readonly license?: string };

/** Every package in package-lock.json, including those for other platforms, sorted by folder. */
export function lockedPackages(): readonly InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries<Locked>(packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, { version, license }]) => ({
      name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      // The installed package.json takes precedence; the lock file only repeats the registry's entry.
      licence: licenceIn(folder) ?? license ?? "",
      folder,
    }))
    .sort((a, b) => a.folder.localeCompare(b.folder, "en"));
}

function licenceIn(folder: string): string | null {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return null;
  const { license } = JSON.parse(readFileSync(file, "utf8"));
  return typeof license === "string" ? license : null;
}

/** The text of a package's licence, or null if it ships none. */
export function licenceText({ folder }: InstalledPackage): string | null {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(\.md|\.txt)?$/i.test(file));
  return name ? readFileSync(join(folder, name), "utf8").trim() : null;
}

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

const DECISIONS = "docs/decisions";

type Review = { readonly file: string; readonly by: string };

export function reviews(): readonly Review[] {
  return readdirSync(DECISIONS).flatMap((file) =>
    [...readFileSync(`${DECISIONS}/${file}`, "utf8").matchAll(/Review by (\d{4}-\d{2}-\d{2})/g)].map(
      ([, by = ""]) => ({ file: `${DECISIONS}/${file}`, by }),
    ),
  );
}

/** Reviews whose last day is before `today` (ISO). They are reported as warnings and do not fail the build. */
export const overdue = (all: readonly Review[], today: string): readonly Review[] =>
  all.filter(({ by }) => by < today);
