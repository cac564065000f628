import type { CutOut, CutOutKind } from "../../model/cut-outs.ts";
import type { Face } from "../../model/face.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { canDrawInWorkers, startWorker } from "../../platform/trusted-script.ts";
import { cropBitmap } from "../canvas-work.ts";
import type { CutOutReport, CutOutRequest } from "../people/cut-out-messages.ts";
import type { Bitmaps } from "../photo.ts";
import openingWorker from "./opening.worker.ts?worker&url";

/** A cut-out and its pixels: the photo within its box, transparent around the person. */
export type CutOutPixels = { readonly cutOut: CutOut; readonly mipmaps: Bitmaps };

/** Limit for all cut-outs of a photo together. 2.5 MP × 4 B × 4/3 (with smaller mipmaps) = 13 MB. */
const CUT_OUT_PIXELS = 2_500_000;

/** People are searched for in the smallest mipmap whose longer side has at least this many pixels. */
const LEAST_SIDE = 640;

/**
 * Cuts heads or whole people out of a photo in a worker, which ends afterwards. Empty if there are no faces or the
 * network is uncertain; null if the network or its code cannot be loaded. The caller releases the cut-outs' mipmaps. An
 * abort rejects with the signal's reason. The caller still owns `mipmaps`, and must not release them before this
 * settles.
 */
export async function cutOutPeople(
  wanted: CutOutKind,
  mipmaps: Bitmaps,
  faces: readonly Face[],
  signal: AbortSignal,
): Promise<readonly CutOutPixels[] | null> {
  if (faces.length === 0) return [];
  const server = await startServer(signal);
  try {
    const picture = await createImageBitmap(searchedOf(mipmaps));
    const found = await server.ask({ kind: "find", wanted, picture, faces }, [picture]);
    if (found?.kind !== "found") return null;
    if (found.places.length === 0) return [];
    const { level, scale } = sourceOf(mipmaps, found.places);
    const parts = found.places.map((place) => partOf(level, place));
    const bitmaps = await Promise.all(parts.map((part) => cropBitmap(level, part)));
    const cut = await server.ask({ kind: "cut", parts: bitmaps, scale }, bitmaps);
    if (cut?.kind !== "cut") return null;
    return cut.cutOuts.map((own, i) => ({ cutOut: (parts[i] as Part).cutOut, mipmaps: own }));
  } finally {
    server.end();
  }
}

/**
 * The mipmap to cut from, and the scale at which all parts together have at most CUT_OUT_PIXELS: the smallest mipmap
 * that is not enlarged by it.
 */
function sourceOf(mipmaps: Bitmaps, places: readonly CutOut[]) {
  const share = places.reduce((sum, { box }) => sum + box.width * box.height, 0);
  const scaleOf = ({ width, height }: ImageBitmap) =>
    Math.min(1, Math.sqrt(CUT_OUT_PIXELS / (share * width * height)));
  const level = mipmaps.findLast((one) => scaleOf(one) < 1) ?? mipmaps[0];
  return { level, scale: scaleOf(level) };
}

type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cutOut: CutOut;
};

/** A place in whole pixels of a mipmap. */
function partOf(level: ImageBitmap, { box, ends, spacing }: CutOut): Part {
  const x = Math.round(box.x * level.width);
  const y = Math.round(box.y * level.height);
  const width = Math.max(1, Math.round((box.x + box.width) * level.width) - x);
  const height = Math.max(1, Math.round((box.y + box.height) * level.height) - y);
  const whole = {
    x: x / level.width,
    y: y / level.height,
    width: width / level.width,
    height: height / level.height,
  };
  return { x, y, width, height, cutOut: { box: whole, ends, spacing } };
}

type Server = {
  /** Null if the worker died or its code could not be loaded. */
  readonly ask: (request: CutOutRequest, transfer: readonly ImageBitmap[]) => Promise<CutOutReport | null>;
  readonly end: () => void;
};

const searchedOf = (mipmaps: Bitmaps): ImageBitmap =>
  mipmaps.filter((one) => Math.max(one.width, one.height) >= LEAST_SIDE).at(-1) ?? mipmaps[0];

async function startServer(signal: AbortSignal): Promise<Server> {
  signal.throwIfAborted();
  if (!canDrawInWorkers()) return serveOnPage(signal);
  const worker = startWorker(openingWorker, "cut-outs");
  return {
    ask: (request, transfer) =>
      new Promise((resolve, reject) => {
        // A listener added after the abort would not be called.
        signal.throwIfAborted();
        worker.onmessage = ({ data }: MessageEvent<CutOutReport>) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault();
          resolve(null);
        };
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        worker.postMessage(request, [...transfer]);
      }),
    end: () => worker.terminate(),
  };
}

async function serveOnPage(signal: AbortSignal): Promise<Server> {
  const serve = await retryLoading(() => import("../people/serve-cut-outs.ts")).then(
    ({ makeCutOutServer }) => makeCutOutServer(),
    () => null,
  );
  const ask = async (request: CutOutRequest) => {
    const report = serve && (await serve(request).catch(() => null));
    signal.throwIfAborted();
    return report;
  };
  return { ask, end: () => {} };
}
