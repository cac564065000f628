// Prints what each part of the app's script weighs, and fails when a budget is exceeded.
import { builtApp } from "./built-app.mjs";

/** @typedef {import("./built-app.mjs").Chunk} Chunk */

/**
 * kB (1000 bytes) of script, gzip. The libraries alone weigh 72 and 150. About 3 % above today's sizes, so that a badge or
 * a fix fits and a careless dependency does not.
 */
const BUDGETS = { landing: 87, "landing and editor": 180 };

const kB = (/** @type {number} */ bytes) => bytes / 1000;

const chunks = builtApp();
const entry = chunks.find((chunk) => chunk.isEntry);
const editor = chunks.find((chunk) => chunk.name === "Editor");
if (!entry || !editor) throw new Error("The build has no entry or no editor chunk.");

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

/** Each package's share of a chunk, by the length of its code, in kB of the chunk's gzip. */
function shares(/** @type {Chunk} */ chunk) {
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

for (const chunk of [entry, editor]) {
  console.log(`${chunk.fileName}: ${kB(chunk.gzipBytes).toFixed(1)} kB gzip, about`);
  for (const { name, size } of shares(chunk))
    if (size >= 0.5) console.log(`  ${size.toFixed(1).padStart(6)}  ${name}`);
}
// English stands for the languages here: each page loads one, and Latin letters weigh least in some, most in none.
const messages = (/** @type {string} */ part) =>
  chunks.filter((c) => c.module?.endsWith(`/en.ts?part=${part}`)).map((c) => c.fileName);
const landing = new Set([...withImports(entry), ...messages("page")]);
const measured = {
  landing: weigh(landing),
  "landing and editor": weigh(new Set([...landing, ...withImports(editor), ...messages("editor")])),
};
let exceeded = false;
for (const [name, limit] of /** @type {[keyof typeof BUDGETS, number][]} */ (Object.entries(BUDGETS))) {
  const size = measured[name];
  exceeded ||= size > limit;
  console.log(`${name}: ${size.toFixed(1)} of ${limit} kB${size > limit ? ", too much" : ""}`);
}
console.log(
  "Smaller still: Konva without react-konva would save about 35 kB of the editor, Preact about 50 kB of both.",
);
process.exitCode = exceeded ? 1 : 0;
