import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Photo, releaseLevels } from "../../src/browser/photo.ts";
import { encodeOffPage } from "../../src/browser/save/encode-off-page.ts";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { FIRST_DESIGN, keepValid } from "../../src/domain/design.ts";
import { SAVE_TARGET_IDS, saveTarget } from "../../src/domain/save-targets.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { openCorpus } from "./open-corpus.ts";
import { differingBytes, failOnConsoleError, pixelsOf } from "./pixels.ts";

failOnConsoleError();

const never = new AbortController().signal;
let photo: Photo;
beforeAll(async () => {
  photo = await openCorpus("mosaic");
});
afterAll(() => releaseLevels(photo.levels));

/** The ring around a detailed photo. */
function portrait(side: number): HTMLCanvasElement {
  const composition = keepValid({ design: FIRST_DESIGN, photo: { id: photo.id, size: photo.size } });
  return renderAvatar(composeScene(composition, null), { photo: photo.levels }, side);
}

/** Nothing that could be packed. */
function noise(side: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const image = new ImageData(side, side);
  let seed = 7;
  for (let i = 0; i < image.data.length; i++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    image.data[i] = i % 4 === 3 ? 255 : seed >>> 24;
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return canvas;
}

function flat(side: number): HTMLCanvasElement {
  return renderAvatar(composeScene({ design: FIRST_DESIGN, photo: null }, null), { photo: null }, side);
}

async function encode(canvas: HTMLCanvasElement, maxBytes: number | null) {
  const picture = await createImageBitmap(canvas);
  const result = await encodeOffPage({ picture, format: "image/png", maxBytes }, never);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe.each(SAVE_TARGET_IDS)("for %s", (id) => {
  const { side, maxBytes } = saveTarget(id);

  test.each([
    ["a detailed photo", portrait],
    ["a flat drawing", flat],
  ] as const)("%s has exactly its size, is under its limit, and looks the same", async (_, draw) => {
    const canvas = draw(side);
    const { file, side: saved, likeness } = await encode(canvas, maxBytes);
    expect(file.type).toBe("image/png");
    expect(saved).toBe(side);
    expect(file.size).toBeLessThanOrEqual(maxBytes ?? Number.POSITIVE_INFINITY);
    expect(likeness).toBeGreaterThanOrEqual(36);
  });
});

test("a lossless file gives back every pixel of the composition", async () => {
  const canvas = portrait(1024);
  const { file, way, likeness } = await encode(canvas, null);
  expect([way, likeness]).toEqual(["lossless", Number.POSITIVE_INFINITY]);
  const bitmap = await createImageBitmap(file);
  const again = document.createElement("canvas");
  again.width = 1024;
  again.height = 1024;
  again.getContext("2d")?.drawImage(bitmap, 0, 0);
  expect(differingBytes(pixelsOf(again), pixelsOf(canvas))).toBe(0);
});

test("a limit is kept by fewer colours first, and by a smaller picture at last", async () => {
  const canvas = portrait(1024);
  const { file } = await encode(canvas, null);
  const coarser = await encode(canvas, Math.round(file.size * 0.7));
  expect(coarser.side).toBe(1024);
  expect(["coarser", "palette"]).toContain(coarser.way);
  expect(coarser.file.size).toBeLessThanOrEqual(file.size * 0.7);
  const smaller = await encode(noise(256), 30_000);
  expect(smaller.way).toBe("smaller");
  expect(smaller.side).toBeLessThan(256);
  expect(smaller.file.size).toBeLessThanOrEqual(30_000);
}, 60_000);

test("a newer picture ends the one under way, and the next is encoded all the same", async () => {
  const controller = new AbortController();
  const picture = await createImageBitmap(noise(1024));
  const given = encodeOffPage({ picture, format: "image/png", maxBytes: 100_000 }, controller.signal);
  controller.abort(new Error("newer"));
  await expect(given).rejects.toThrow("newer");
  expect((await encode(flat(400), null)).side).toBe(400);
});

test("nothing is asked of any other origin, not even by the library for palettes", async () => {
  performance.clearResourceTimings();
  await encode(noise(128), 20_000);
  const asked = performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin);
  expect(asked.filter((origin) => origin !== location.origin)).toEqual([]);
}, 60_000);

test("JPEG is made when it is wished for, within the limit", async () => {
  const picture = await createImageBitmap(portrait(800));
  const result = await encodeOffPage({ picture, format: "image/jpeg", maxBytes: 150_000 }, never);
  expect(result.ok && result.value.file.type).toBe("image/jpeg");
  expect(result.ok && result.value.file.size).toBeLessThanOrEqual(150_000);
});
