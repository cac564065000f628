import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { canvasReading } from "../../src/photo-export/encode/canvas-readability.ts";
import {
  encodeAvatar,
  type PaintSquare,
  type SaveOptions,
} from "../../src/photo-export/encode/encode-avatar.ts";
import { makePicture } from "../../src/photo-export/encode/make-picture.ts";
import { readPngChunks } from "../../src/photo-export/png/png-chunks.ts";
import { differingBytes, failOnConsoleError } from "./pixels.ts";
import { filePixels, paintedPixels, paintHeart, paintNoise } from "./save-sources.ts";

failOnConsoleError();

const signal = new AbortController().signal;
const REQUEST = { type: "image/png", byteLimit: null, mayLoseColours: true } as const;

const save = (paint: PaintSquare, options: Partial<SaveOptions> = {}) =>
  encodeAvatar(paint, { side: 400, byteLimit: null, signal, ...options });

const workers: Worker[] = [];
const ended = new Set<Worker>();
const WorkerOfBrowser = globalThis.Worker;
beforeAll(() => {
  globalThis.Worker = class extends WorkerOfBrowser {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      workers.push(this);
    }
    override terminate() {
      ended.add(this);
      super.terminate();
    }
  };
});
afterAll(() => {
  globalThis.Worker = WorkerOfBrowser;
});
afterEach(() => vi.restoreAllMocks());

/** Resolves when the save that gets `onProgress` has started in the worker. */
function begun() {
  let onProgress: NonNullable<SaveOptions["onProgress"]> = () => {};
  const done = new Promise<void>((resolve) => {
    onProgress = () => resolve();
  });
  return { done, onProgress };
}

describe("a saving", () => {
  test("that is called off rejects with the reason at once, and the next one is made", async () => {
    const controller = new AbortController();
    const { done, onProgress } = begun();
    // Quantizing this picture would take seconds.
    const going = save(paintNoise(256), {
      side: 1024,
      byteLimit: 1e6,
      signal: controller.signal,
      onProgress,
    });
    await done;
    controller.abort(new Error("called off"));
    await expect(going).rejects.toThrow("called off");
    expect((await save(paintHeart)).ok).toBe(true);
  });

  test("gives way to a newer one", async () => {
    const first = save(paintNoise(256), { side: 1024 });
    const second = save(paintHeart);
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    expect((await second).ok).toBe(true);
  });

  test("leaves no worker behind: with nothing more to do it is ended, and the next one starts anew", async () => {
    await save(paintHeart);
    await expect.poll(() => workers.filter((worker) => !ended.has(worker)), { timeout: 5000 }).toEqual([]);
    expect((await save(paintHeart)).ok).toBe(true);
  });

  test("whose signal is aborted already paints nothing", async () => {
    const paint = vi.fn(paintHeart);
    await expect(save(paint, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(paint).not.toHaveBeenCalled();
  });

  test("whose worker dies goes on, smaller, in a new one", async () => {
    let killed = false;
    const made = await save(paintNoise(256), {
      side: 1024,
      onProgress: () => {
        const worker = workers.at(-1);
        if (killed || !worker) return;
        killed = true;
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
      },
    });
    expect(killed).toBe(true);
    expect(made).toMatchObject({ ok: true, value: { side: 800, smallerBecause: "encoding-failed" } });
  });

  test("of a canvas that lost its content is tried smaller", async () => {
    const sides: number[] = [];
    const made = await save(
      (side) => {
        sides.push(side);
        return side > 640 ? new ImageData(side, side) : paintHeart(side);
      },
      { side: 1024 },
    );
    expect(sides).toEqual([1024, 800, 640]);
    expect(made).toMatchObject({ ok: true, value: { side: 640, smallerBecause: "encoding-failed" } });
  });

  test("of a canvas that cannot be had is tried smaller", async () => {
    const made = await save(
      (side) =>
        side > 640 ? createImageBitmap(document.createElement("canvas"), 0, 0, 0, 0) : paintHeart(side),
      {
        side: 800,
      },
    );
    expect(made).toMatchObject({ ok: true, value: { side: 640 } });
  });

  test("by our own PNG, which finds no memory, gives way to the browser's, which says no more than ours", async () => {
    // The first call that our own PNG encoder makes. (vi.mock would work too, but on a cold cache it stalls the run.)
    vi.spyOn(DataView.prototype, "setUint32").mockImplementationOnce(() => {
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

  test("of nothing but black fails with a code", async () => {
    expect(await save((side) => new ImageData(side, side))).toEqual({ ok: false, code: "encoding-failed" });
  });
});

describe("a browser that falsifies what is read", () => {
  /** Changes the pixels that canvases of this thread return. */
  function falsify(change: (data: Uint8ClampedArray) => void) {
    for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const read = kind.prototype.getImageData;
      vi.spyOn(kind.prototype, "getImageData").mockImplementation(function (this: never, ...where) {
        const pixels = read.apply(this, where);
        change(pixels.data);
        return pixels;
      });
    }
  }

  test.each([
    ["nothing", () => {}, "exact"],
    ["a bit here and there", (data: Uint8ClampedArray) => data.set([(data[400] ?? 0) ^ 1], 400), "noisy"],
    ["white", (data: Uint8ClampedArray) => data.fill(255), "blocked"],
    ["other pixels", (data: Uint8ClampedArray) => data.reverse(), "blocked"],
  ] as const)("by %s is told by its canvases", (_name, change, expected) => {
    falsify(change);
    expect(canvasReading()).toBe(expected);
  });

  test("by refusing is told too", () => {
    vi.spyOn(CanvasRenderingContext2D.prototype, "getImageData").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(canvasReading()).toBe("blocked");
  });

  test("by white makes no picture of white", async () => {
    const pixels = await paintHeart(64);
    falsify((data) => data.fill(255));
    expect(await makePicture({ ...REQUEST, pixels }, () => {})).toEqual({
      ok: false,
      code: "canvas-reading-blocked",
    });
  });

  test("by a bit here and there still saves, and says so", async () => {
    const pixels = await paintHeart(64);
    falsify((data) => data.set([(data[400] ?? 0) ^ 1], 400));
    expect(await makePicture({ ...REQUEST, pixels }, () => {})).toMatchObject({
      ok: true,
      value: { reading: "noisy" },
    });
  });
});

describe("a browser whose video frames give back", () => {
  const { copyTo } = VideoFrame.prototype;
  test.each<[string, (bytes: Uint8Array, side: number) => void]>([
    // As in WebKitGTK 2.50, whatever format is requested.
    ["red and blue swapped", (bytes) => swapRedAndBlue(bytes)],
    ["nothing where they are large", (bytes, side) => side > 64 && bytes.fill(0)],
  ])("%s is asked another way, and the picture is the one on the stage", async (_name, change) => {
    let asked = 0;
    vi.spyOn(VideoFrame.prototype, "copyTo").mockImplementation(async function (
      this: VideoFrame,
      target,
      options,
    ) {
      const layout = await copyTo.call(this, target, options);
      change(target as Uint8Array, this.displayWidth);
      asked++;
      return layout;
    });
    const made = await makePicture({ ...REQUEST, pixels: await paintHeart(128) }, () => {});
    expect(asked).toBeGreaterThan(0);
    expect(made).toMatchObject({ ok: true, value: { way: "lossless" } });
    if (!made.ok) return;
    const wanted = await paintedPixels(paintHeart, 128);
    expect(differingBytes(await filePixels(made.value.file), wanted)).toBe(0);
  });
});

function swapRedAndBlue(bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; i += 4) {
    const red = bytes[i] ?? 0;
    bytes[i] = bytes[i + 2] ?? 0;
    bytes[i + 2] = red;
  }
}

test("no request leaves the page's own origin, whatever way is taken", async () => {
  performance.clearResourceTimings();
  const made = await save(paintNoise(6), { side: 256, byteLimit: 72_000 });
  expect(made).toMatchObject({ ok: true, value: { way: "quantized" } });
  const elsewhere = performance
    .getEntriesByType("resource")
    .filter(({ name }) => new URL(name).origin !== location.origin);
  expect(elsewhere.map(({ name }) => name)).toEqual([]);
});

test("a saving called off while it is painted paints no smaller one", async () => {
  const controller = new AbortController();
  const sides: number[] = [];
  const going = save(
    async (side) => {
      sides.push(side);
      controller.abort();
      controller.signal.throwIfAborted();
      return new ImageData(side, side);
    },
    { side: 1024, signal: controller.signal },
  );
  await expect(going).rejects.toMatchObject({ name: "AbortError" });
  expect(sides).toEqual([1024]);
});
