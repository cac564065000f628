import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LIBDE265_VERSION } from "../../build/libheif/vite-libheif.ts";
import { isAllowed, lockedPackages, overdue, reviews } from "../../build/licences/packages.ts";

type Locked = {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
};

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const locked = Object.entries<Locked>(packages).filter(([folder]) => folder !== "");

describe("the packages that are locked", () => {
  test("run nothing when they are installed, and would not be let", () => {
    const withScripts = locked
      .map(([folder]) => `${folder}/package.json`)
      .filter((file) => existsSync(file))
      .filter((file) => {
        const { scripts = {} } = JSON.parse(readFileSync(file, "utf8"));
        return ["preinstall", "install", "postinstall"].some((name) => name in scripts);
      });
    expect(withScripts).toEqual([]);
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  });

  test("come from npm's registry, and are known by their hash", () => {
    for (const [folder, { resolved, integrity }] of locked) {
      // npm omits the address if it is the registry's.
      expect(resolved ?? "https://registry.npmjs.org/", folder).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity, folder).toMatch(/^sha512-/);
    }
  });

  test("are asked for by exact versions", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});

describe("the date by which libheif must be looked at again", () => {
  test("stands in its decision, and is warned of from the next day on", () => {
    const libheif = reviews().filter(({ file }) => file.endsWith("0008-heic.md"));
    expect(libheif).toHaveLength(1);
    const by = libheif[0]?.by ?? "";
    expect(overdue(libheif, by)).toEqual([]);
    expect(overdue(libheif, "2999-01-01")).toEqual(libheif);
    for (const late of overdue(reviews(), new Date().toISOString().slice(0, 10)))
      console.warn(`${late.file} was to be reviewed by ${late.by}.`);
  });

  test("belongs to the versions that are shipped", () => {
    const decision = readFileSync("docs/decisions/0008-heic.md", "utf8");
    const { version } = packages["node_modules/libheif-js"];
    expect(decision).toContain(`libheif-js ${version} holds libde265 ${LIBDE265_VERSION}`);
    const wasm = readFileSync("node_modules/libheif-js/libheif-wasm/libheif.wasm", "latin1");
    expect(wasm).toContain(`\0${LIBDE265_VERSION}\0`);
  });
});

describe("a licence", () => {
  test("of every package is one that is allowed", () => {
    const all = lockedPackages();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ name, licence }) => !isAllowed(name, licence))).toEqual([]);
  });

  test.each([
    ["react", "MIT", true],
    ["x", "(MIT OR GPL-3.0)", true],
    ["x", "Apache-2.0 AND MIT", true],
    ["x", "MIT AND GPL-3.0", false],
    ["x", "GPL-3.0", false],
    ["x", "", false],
    ["x", "MIT OR GPL-3.0 AND X", false],
    ["libheif-js", "LGPL-3.0", true],
    ["x", "LGPL-3.0", false],
    ["@img/sharp-wasm32", "Apache-2.0 AND LGPL-3.0-or-later AND MIT", true],
  ])("of %s, %s: %s", (name, licence, allowed) => {
    expect(isAllowed(name, licence)).toBe(allowed);
  });
});
