import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package as it is installed. */
export type InstalledPackage = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; "" where the package names none. */
  readonly licence: string;
  /** Below the project's folder. */
  readonly folder: string;
};

/** What the lock file holds of a package: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
type Locked = { readonly version: string; readonly license?: string };

/** Every package of package-lock.json, those for other machines too, in the order of their names. */
export function lockedPackages(): readonly InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries<Locked>(packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, { version, license }]) => ({
      name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      // What is installed counts; the lock file only repeats what the registry says.
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

/** The text of a package's licence, or null where it ships none. */
export function licenceText({ folder }: InstalledPackage): string | null {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(\.md|\.txt)?$/i.test(file));
  return name ? readFileSync(join(folder, name), "utf8").trim() : null;
}
