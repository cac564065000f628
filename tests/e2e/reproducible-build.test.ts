import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
let scratch = "";

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "builds-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Builds a copy of the app in a folder, and returns the hash of every file of the build. */
async function buildIn(folder: string, env: NodeJS.ProcessEnv): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
  for (const file of stdout
    .trim()
    .split("\n")
    .filter((name) => !/^(docs|tests\/golden|tests\/fixtures\/heic)\//.test(name))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(file, join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      // Deleted, and not yet committed.
      if (error.code !== "ENOENT") throw error;
    });
  }
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "dir");
  const vite = resolve("node_modules/vite/bin/vite.js");
  await run(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  return hashesIn(join(folder, "dist"));
}

async function hashesIn(dist: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const hashes = files.map(async (file) => {
    const path = join(file.parentPath, file.name);
    return [
      relative(dist, path),
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ] as const;
  });
  return Object.fromEntries((await Promise.all(hashes)).sort(([a], [b]) => a.localeCompare(b, "en")));
}

test("two builds, in other folders, time zones and languages, have the same bytes", async () => {
  const here = await hashesIn("dist");
  const there = await buildIn(join(scratch, "some where/else/deeper"), {
    // A time zone that hardly any machine running this test is in.
    TZ: "Pacific/Chatham",
    LANG: "fr_FR.UTF-8",
  });
  expect(Object.keys(here).length).toBeGreaterThan(20);
  expect(there).toEqual(here);
});
