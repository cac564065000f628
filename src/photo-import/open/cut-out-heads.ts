import type { Face } from "../../model/face.ts";
import type { Head } from "../../model/heads.ts";
import { startWorker } from "../../platform/trusted-script.ts";
import type { CutHeadsRequest, FindHeadsRequest, HeadPlace, HeadsReport } from "../heads/head-messages.ts";
import type { Bitmaps } from "../photo.ts";
import openingWorker from "./opening.worker.ts?worker&url";

/** A head and its pixels: the photo within the head's box, transparent where there is no head. */
export type HeadCutOut = { readonly head: Head; readonly mipmaps: Bitmaps };

/** All cut-outs of a photo together. 3 MP × 4 B × 4/3 (their smaller mipmaps) = 16 MB. */
const CUT_OUT_PIXELS = 3_000_000;

/** The copy in which heads are looked for is the smallest level with a longer side of at least so many pixels. */
const LEAST_SIDE = 768;

/**
 * Cuts the heads out of a photo, in a worker that ends with it. None where no face is, or where the network is unsure.
 * Null when the network or its code cannot be had. The caller releases the mipmaps; an abort rejects with the signal's
 * reason. `mipmaps` stay the caller's, and must not be released before this is settled.
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

/** The sharpest level whose part is within the limit, and the part in whole pixels of it. */
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
  /** Null when the worker died or its code could not be had. */
  readonly ask: (request: Asked, transfer: readonly ImageBitmap[]) => Promise<HeadsReport | null>;
  readonly end: () => void;
};

async function startServer(signal: AbortSignal): Promise<Server> {
  signal.throwIfAborted();
  if (typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") return serveOnPage();
  const worker = startWorker(openingWorker, "heads");
  return {
    ask: (request, transfer) =>
      new Promise((resolve, reject) => {
        // An event that was there before its listener is not heard.
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
async function serveOnPage(): Promise<Server> {
  const serve = await import("../heads/serve-heads.ts").then(
    ({ makeHeadServer }) => makeHeadServer(),
    () => null,
  );
  return { ask: async (request) => (serve ? serve(request) : null), end: () => {} };
}
