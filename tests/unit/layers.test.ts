import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// Checks that the layer rules take effect: each is broken here, in a copy, and must be rejected.

const run = promisify(execFile);
let copy = "";

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "layers-"));
  await cp("src", join(copy, "src"), { recursive: true });
  await cp("biome.json", join(copy, "biome.json"));
  await symlink(resolve("node_modules"), join(copy, "node_modules"), "dir");
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** What a tool prints about a file with this content in a layer of the copy. */
async function complaint(layer: string, content: string, tool: "tsc" | "biome"): Promise<string> {
  const file = join(copy, "src", layer, "trespass.ts");
  await writeFile(file, content);
  const cache = join(copy, "cache");
  const program = resolve("node_modules/.bin", tool);
  const args =
    tool === "tsc"
      ? ["-p", `src/${layer}`, "--outDir", cache, "--tsBuildInfoFile", join(cache, "info")]
      : ["lint", "--vcs-enabled=false", file];
  try {
    await run(program, args, { cwd: copy });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  } finally {
    await rm(file);
  }
}

describe("the compiler refuses", () => {
  test.each([
    ["model", 'export { SCENE_SIDE } from "../scene/scene-node.ts";', "TS6307"],
    ["scene", 'export type { Assets } from "../canvas/mipmaps.ts";', "TS6307"],
    ["platform", 'export { SCENE_SIDE } from "../scene/scene-node.ts";', "TS6307"],
    ["photo-import", 'export { SCENE_SIDE } from "../scene/scene-node.ts";', "TS6307"],
    ["photo-export", 'export type { Photo } from "../photo-import/photo.ts";', "TS6307"],
    ["offline", 'export { takeStashedPhoto } from "../recovery/stashed-photo.ts";', "TS6307"],
    ["i18n", 'export { ADDRESSES } from "../campaign/facts/addresses.ts";', "TS6307"],
    ["recovery", 'export { SCENE_SIDE } from "../scene/scene-node.ts";', "TS6307"],
    ["service-worker", 'export { SCENE_SIDE } from "../scene/scene-node.ts";', "TS6307"],
    ["platform", 'export { takeStashedPhoto } from "../recovery/stashed-photo.ts";', "TS6307"],
    ["model", "export const page = document.title;", "TS2584"],
    ["service-worker", "export const page = document.title;", "TS2584"],
    ["scene", "export const width = window.innerWidth;", "TS2304"],
  ])("in src/%s: %s", async (layer, content, code) => {
    expect(await complaint(layer, content, "tsc")).toContain(code);
  });
});

describe("the linter refuses", () => {
  test.each([
    ["model", 'export { useState } from "react";'],
    ["scene", 'export { Path } from "konva/lib/shapes/Path.js";'],
    ["canvas", 'export { Stage } from "react-konva/lib/ReactKonvaCore.js";'],
    ["canvas", 'export { default as Whole } from "konva";'],
    ["platform", 'export { useState } from "react";'],
    ["service-worker", 'export { useState } from "react";'],
    ["campaign", 'export { Path } from "konva/lib/shapes/Path.js";'],
    ["ui", 'export { Stage } from "react-konva";'],
  ])("in src/%s: %s", async (layer, content) => {
    expect(await complaint(layer, `${content}\n`, "biome")).toContain("noRestrictedImports");
  });
});
