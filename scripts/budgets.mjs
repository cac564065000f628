// Prints the size of each part of the app's script, and fails if a budget is exceeded.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { builtApp } from "./built-app.mjs";

/** @typedef {import("./built-app.mjs").Chunk} Chunk */

/**
 * Budgets in kB (1000 bytes) of gzipped script, about 2 % above today's sizes: enough for a badge or a fix, not for a
 * careless dependency. "photo shown" is everything loaded until a chosen photo is on the screen, including the first
 * page and the opening worker.
 */
const BUDGETS = { "first page": 7.8, "photo shown": 149 };

const kB = (/** @type {number} */ bytes) => bytes / 1000;

const chunks = builtApp();
const entry = chunks.find((chunk) => chunk.isEntry);
const app = chunks.find((chunk) => chunk.name === "start-app");
if (!entry || !app) throw new Error("The build has no entry or no chunk of the app.");

/** @param {Chunk} chunk @returns {Set<string>} The chunk's file and all it imports. */
function withImports(chunk, seen = new Set()) {
  if (seen.has(chunk.fileName)) return seen;
  seen.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = chunks.find((other) => other.fileName === name);
    if (imported) withImports(imported, seen);
  }
  return seen;
}

/** @param {Set<string>} files */
const weigh = (files) =>
  kB(chunks.filter((c) => files.has(c.fileName)).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0));

/** Each package's part of a chunk in kB of the chunk's gzip, in proportion to the length of its code. */
function partsOf(/** @type {Chunk} */ chunk) {
  /** @type {Map<string, number>} */
  const lengths = new Map();
  for (const [id, length] of Object.entries(chunk.codeLengths)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? "our own code";
    lengths.set(name, (lengths.get(name) ?? 0) + length);
  }
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const gzip = kB(chunk.gzipBytes);
  return [...lengths]
    .map(([name, length]) => ({ name, size: (gzip * length) / total }))
    .sort((a, b) => b.size - a.size);
}

/** @param {Set<string>} files */
const chunksOf = (files) => chunks.filter(({ fileName }) => files.has(fileName));

const firstPage = withImports(entry);
// English stands for all languages, since each page loads one catalogue and their sizes differ.
const words = chunks
  .filter(({ module }) => module?.endsWith("/en.ts?part=app"))
  .map(({ fileName }) => fileName);
const photoShown = new Set([...firstPage, ...withImports(app), ...words]);

for (const chunk of chunksOf(photoShown)) {
  console.log(`${chunk.fileName}: ${kB(chunk.gzipBytes).toFixed(1)} kB gzip, about`);
  for (const { name, size } of partsOf(chunk))
    if (size >= 0.5) console.log(`  ${size.toFixed(1).padStart(6)}  ${name}`);
}
const worker = openingWorkerBytes();
console.log(`the worker that opens photos: ${kB(worker).toFixed(1)} kB gzip`);
const measured = { "first page": weigh(firstPage), "photo shown": weigh(photoShown) + kB(worker) };
let exceeded = false;
for (const [name, limit] of /** @type {[keyof typeof BUDGETS, number][]} */ (Object.entries(BUDGETS))) {
  const size = measured[name];
  exceeded ||= size > limit;
  console.log(`${name}: ${size.toFixed(1)} of ${limit} kB${size > limit ? ", too much" : ""}`);
}
process.exitCode = exceeded ? 1 : 0;

/** A worker is a separate build, so it is not among these chunks. */
function openingWorkerBytes() {
  const name = readdirSync("dist/assets").find((file) => /^opening\.worker-.*\.js$/.test(file));
  if (!name) throw new Error("The build has no worker that opens photos.");
  return gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length;
}
