import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/**
 * One script of the build.
 * @typedef {{
 *   fileName: string,
 *   name: string,
 *   isEntry: boolean,
 *   module: string | null,
 *   imports: string[],
 *   gzipBytes: number,
 *   codeLengths: Record<string, number>,
 * }} Chunk `module`: the module it was made for. `codeLengths`: characters of code by source module.
 */

const REPORT = "node_modules/.cache/built-app.json";

/** The files and folders that the build depends on. */
const INPUTS = ["index.html", "package-lock.json", "public", "build", "scripts", "src", "vite.config.ts"];

function fingerprint() {
  const hash = createHash("sha256").update(process.env.SITE_URL ?? "");
  for (const input of INPUTS)
    for (const file of statSync(input).isDirectory() ? filesIn(input) : [input])
      hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** When dist/ was last built: other commands build into the same folder. */
const writtenAt = () => (existsSync("dist/index.html") ? statSync("dist/index.html").mtimeMs : 0);

/**
 * Ensures that dist/ contains the app as a host would serve it, for tests. Builds it unless it is up to date with the
 * source. Returns the scripts it consists of.
 *
 * @returns {Chunk[]}
 */
export function builtApp() {
  const current = readReport();
  if (current) return current;
  // Runs as a child process: if NODE_ENV is already set, as in the test runner, Vite would build React for development.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(process.execPath, ["scripts/built-app.mjs"], { stdio: "inherit", env });
  const built = status === 0 ? readReport() : null;
  if (!built) throw new Error("The app could not be built; the reason is above.");
  return built;
}

/** @returns {Chunk[] | null} */
function readReport() {
  if (!existsSync(REPORT)) return null;
  const { of, at, chunks } = JSON.parse(readFileSync(REPORT, "utf8"));
  return of === fingerprint() && at === writtenAt() ? chunks : null;
}

async function buildAndReport() {
  process.env.NODE_ENV = "production";
  const of = fingerprint();
  const { build } = await import("vite");
  const built = await build({ logLevel: "warn" });
  const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (
    Array.isArray(built) ? built[0] : built
  );
  const chunks = output
    .filter((part) => part.type === "chunk")
    .map(({ fileName, name, isEntry, facadeModuleId, imports, code, modules }) => ({
      fileName,
      name,
      isEntry,
      module: facadeModuleId,
      imports,
      gzipBytes: gzipSync(code, { level: 9 }).length,
      codeLengths: Object.fromEntries(
        Object.entries(modules).map(([id, module]) => [id, module.code?.length ?? 0]),
      ),
    }));
  mkdirSync("node_modules/.cache", { recursive: true });
  writeFileSync(REPORT, JSON.stringify({ of, at: writtenAt(), chunks }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href && !readReport()) await buildAndReport();
