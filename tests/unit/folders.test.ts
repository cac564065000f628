import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { expect, test } from "vitest";

// Folders that import each other cannot be understood separately. The linter only finds cycles between files.

const FILES = ["src", "build", "scripts", "tools", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
);
const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"?]+)/g;

/** Each folder with the folders that its files import from. */
function folderImports(files: readonly string[], read: (file: string) => string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(file);
    const imported = graph.get(folder) ?? new Set();
    graph.set(folder, imported);
    for (const [, path = ""] of read(file).matchAll(IMPORT)) {
      const other = dirname(normalize(join(folder, path)));
      if (other !== folder) imported.add(other);
    }
  }
  return graph;
}

/** The folders of one cycle, in order; null if there is none. */
function findCycle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (folder: string, way: readonly string[]): string[] | null => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder];
    if (done.has(folder)) return null;
    for (const next of graph.get(folder) ?? []) {
      const cycle = visit(next, [...way, folder]);
      if (cycle) return cycle;
    }
    done.add(folder);
    return null;
  };
  for (const folder of graph.keys()) {
    const cycle = visit(folder, []);
    if (cycle) return cycle;
  }
  return null;
}

test("no folders import each other, directly or through others", () => {
  expect(FILES.length).toBeGreaterThan(500);
  expect(findCycle(folderImports(FILES, (file) => readFileSync(file, "utf8")))).toBeNull();
});

test("a cycle of folders is found", () => {
  const texts: Record<string, string> = {
    "src/a/one.ts": 'import { two } from "../b/two.ts";',
    "src/b/two.ts": 'const three = import("../c/three.ts");',
    "src/c/three.ts": 'export * from "../a/other.ts";',
  };
  const graph = folderImports(Object.keys(texts), (file) => texts[file] ?? "");
  expect(findCycle(graph)).toEqual(["src/a", "src/b", "src/c", "src/a"]);
});
