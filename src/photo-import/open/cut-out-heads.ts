import type { Face } from "../../model/face.ts";
import type { Head } from "../../model/heads.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { startWorker } from "../../platform/trusted-script.ts";
import type { CutHeadsRequest, FindHeadsRequest, HeadPlace, HeadsReport } from "../heads/head-messages.ts";
import type { Bitmaps } from "../photo.ts";
import openingWorker from "./opening.worker.ts?worker&url";

/** A head and its pixels: the photo within the head's box, transparent outside the head. */
export type HeadCutOut = { readonly head: Head; readonly mipmaps: Bitmaps };

/** Limit for all cut-outs of a photo together. 3 MP × 4 B × 4/3 (with smaller mipmaps) = 16 MB. */
const CUT_OUT_PIXELS = 3_000_000;

/** Heads are searched for in the smallest mipmap whose longer side has at least this many pixels. */
const LEAST_SIDE = 768;

/**
 * Cuts the heads out of a photo in a worker, which ends afterwards. Empty if there are no faces or the network is
 * uncertain; null if the network or its code cannot be loaded. The caller releases the cut-outs' mipmaps. An abort
 * rejects with the signal's reason. The caller still owns `mipmaps`, and must not release them before this settles.
 */
export async function cutOutHeads(
  mipmaps: Bitmaps,
  faces: readonly Face[],
  signal: AbortSignal,
): Promise<readonly HeadCutOut[] | null> {
  if (faces.length === 0) return [];
  const server = await startServer(signal);
  try {
    const small = mipmaps.filter((one) => Math.max(one.width, one.height) >= LEAST_SIDE).at(-1) ?? mipmaps[0];
    const picture = await createImageBitmap(small);
    const found = await server.ask({ kind: "find-heads", picture, faces }, [picture]);
    if (found?.kind !== "heads-found") return null;
    const parts = found.places.map((place) => partOf(mipmaps, place, found.places.length));
    const bitmaps = await Promise.all(
      parts.map(({ level, x, y, width, height }) => createImageBitmap(level, x, y, width, height)),
    );
    const cut = bitmaps.length > 0 ? await server.ask({ kind: "cut-heads", parts: bitmaps }, bitmaps) : null;
    if (cut?.kind !== "heads-cut") return bitmaps.length > 0 ? null : [];
    return cut.cutOuts.map((own, i) => {
      const { head } = parts[i] as Part;
      return { head, mipmaps: own };
    });
  } finally {
    server.end();
  }
}

type Part = {
  readonly level: ImageBitmap;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly head: Head;
};

/** The sharpest mipmap in which the head is within the pixel limit, and the head's box rounded to whole pixels. */
function partOf(mipmaps: Bitmaps, { box, ends, spacing }: HeadPlace, count: number): Part {
  const isWithin = ({ width, height }: ImageBitmap) =>
    box.width * width * box.height * height <= CUT_OUT_PIXELS / count;
  const level = mipmaps.find(isWithin) ?? mipmaps[mipmaps.length - 1] ?? mipmaps[0];
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
  return { level, x, y, width, height, head: { box: whole, ends, spacing } };
}

type Asked = FindHeadsRequest | CutHeadsRequest;

type Server = {
  /** Null if the worker died or its code could not be loaded. */
  readonly ask: (request: Asked, transfer: readonly ImageBitmap[]) => Promise<HeadsReport | null>;
  readonly end: () => void;
};

async function startServer(signal: AbortSignal): Promise<Server> {
  signal.throwIfAborted();
  if (typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") return serveOnPage(signal);
  const worker = startWorker(openingWorker, "heads");
  return {
    ask: (request, transfer) =>
      new Promise((resolve, reject) => {
        // A listener added after the abort would not be called.
        signal.throwIfAborted();
        worker.onmessage = ({ data }: MessageEvent<HeadsReport>) => resolve(data);
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

/** Safari before 16.4 has no canvas in workers. */
async function serveOnPage(signal: AbortSignal): Promise<Server> {
  const serve = await retryLoading(() => import("../heads/serve-heads.ts")).then(
    ({ makeHeadServer }) => makeHeadServer(),
    () => null,
  );
  const ask = async (request: Asked) => {
    const report = serve && (await serve(request).catch(() => null));
    signal.throwIfAborted();
    return report;
  };
  return { ask, end: () => {} };
}
