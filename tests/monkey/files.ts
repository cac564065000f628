import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePhotoFixtures } from "../fixtures/photo-fixtures.ts";
import { photoPath, readRealPhoto } from "../support/real-photos.ts";

/** Files on disk for the monkey to choose: ordinary photos, and every fixture that was made to break the page. */
export type MonkeyFiles = {
  readonly ordinary: readonly string[];
  readonly strange: readonly string[];
  readonly remove: () => Promise<void>;
};

export async function makeMonkeyFiles(): Promise<MonkeyFiles> {
  const folder = await mkdtemp(join(tmpdir(), "monkey-"));
  const fixtures = await makePhotoFixtures();
  const strange: string[] = [];
  await mkdir(join(folder, "strange"));
  for (const [index, { name, bytes }] of fixtures.entries()) {
    // A name that identifies the fixture and works on every file system; no extension, as after some downloads.
    const path = join(folder, "strange", `${index}-${name.replace(/\W+/g, "-")}`);
    await writeFile(path, bytes);
    strange.push(path);
  }
  const mosaic = join(folder, "mosaic.jpg");
  await writeFile(mosaic, await readRealPhoto("mosaic"));
  const part = join(folder, "one-face.jpg");
  await writeFile(part, await readRealPhoto("one-face"));
  return {
    ordinary: [photoPath("portrait-1"), photoPath("portrait-5"), photoPath("group-6"), part, mosaic],
    strange,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
