import { expect, test, vi } from "vitest";
import { makePicture } from "../../src/browser/save/make-picture.ts";
import { readPngChunks } from "../../src/browser/save/png/png-chunks.ts";
import { writePng } from "../../src/browser/save/png/write-png.ts";
import { failOnConsoleError } from "./pixels.ts";
import { paintHeart } from "./save-sources.ts";

// A file of its own: workers cannot load a module that is spied on.
vi.mock("../../src/browser/save/png/write-png.ts", { spy: true });

failOnConsoleError();

const REQUEST = { type: "image/png", byteLimit: null, mayLoseColours: true } as const;

test("our own PNG, failing for want of memory, gives way to the browser's, which says no more than ours", async () => {
  vi.mocked(writePng).mockImplementationOnce(() => {
    throw new RangeError("Array buffer allocation failed");
  });
  const made = await makePicture({ ...REQUEST, pixels: await paintHeart(64) }, () => {});
  if (!made.ok) throw new Error(made.code);
  expect(made.value).toMatchObject({ way: "browser", psnr: null });
  const names = [...readPngChunks(new Uint8Array(await made.value.file.arrayBuffer()))].map(
    ({ name }) => name,
  );
  expect(names.join(" ")).toMatch(/^IHDR sRGB (IDAT )+IEND$/);
});
