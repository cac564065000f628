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
