import { readFileSync } from "node:fs";
import {
  type InstalledPackage,
  isAllowed,
  lockedPackages,
  overdue,
  reviews,
} from "../build/licences/packages.ts";
import { heading, LICENCE_FILE } from "../build/licences/vite-licences.ts";
import { builtApp } from "../scripts/built-app.mjs";

/** Shipped as separate files beside their notices, not as modules. */
const SHIPPED_AS_FILES = ["libheif-js", "@mediapipe/face_detection", "@mediapipe/selfie_segmentation"];

/** Prints every package with its licence, and warns of overdue reviews. Returns false if a licence is not allowed. */
export function run(): boolean {
  builtApp();
  const file = readFileSync(`dist/${LICENCE_FILE}`, "utf8");
  const packages = lockedPackages();
  const shipped = packages.filter(
    (one) => SHIPPED_AS_FILES.includes(one.name) || file.includes(`\n${heading(one)}\n`),
  );
  const tools = packages.filter((one) => !shipped.includes(one));
  console.log(`In the shipped files (${shipped.length}; texts in dist/${LICENCE_FILE}):`);
  for (const one of shipped) console.log(`  ${heading(one)}`);
  console.log(`Only for building and testing (${tools.length} with those for other machines):`);
  for (const [licence, names] of byLicence(tools)) console.log(`  ${licence}: ${[...names].join(", ")}`);
  const refused = packages.filter(({ name, licence }) => !isAllowed(name, licence));
  for (const one of refused) console.error(`Not allowed: ${heading(one)}`);
  const today = new Date().toISOString().slice(0, 10);
  for (const { file, by } of overdue(reviews(), today))
    console.warn(`Warning: ${file} was to be reviewed by ${by}.`);
  return refused.length === 0;
}

function byLicence(packages: readonly InstalledPackage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { name, licence } of packages) {
    const group = groups.get(licence) ?? new Set();
    groups.set(licence, group.add(name));
  }
  return groups;
}
