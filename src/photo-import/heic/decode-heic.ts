import { locateLibheif } from "virtual:libheif";
import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import { startWorker } from "../../platform/trusted-script.ts";
import heicWorker from "./heic.worker.ts?worker&url";
import type { HeicError } from "./heic-error.ts";
import type { HeicProgress, HeicReply, HeicRequest } from "./heic-messages.ts";

/** An opened HEIC photo. The caller closes `picture` if it is an `ImageBitmap`. */
export type HeicPhoto = {
  /** The whole photo, upright, sRGB, with at most `maxPixels` pixels. */
  readonly picture: ImageBitmap | ImageData;
  /** The photo's own upright size in pixels. */
  readonly size: Size;
};

export type HeicOptions = {
  /** How many pixels the picture may have; a larger photo is shrunk to it. */
  readonly maxPixels: number;
  /** Stops the work at once and gives the memory back; the result is then `aborted`. */
  readonly signal: AbortSignal;
  /** Hears of the decoder's download and of the decoding, in steps. */
  readonly onProgress?: (progress: HeicProgress) => void;
};

/**
 * Decodes the primary image of a HEIC or HEIF file in a worker of its own. `bytes` is the whole file; it is copied
 * and stays the caller's. libheif is fetched from the app's own origin when this is first called, not before. Never
 * rejects: every failure is one of the codes of `HeicError`.
 */
export function decodeHeic(
  bytes: ArrayBuffer,
  { maxPixels, signal, onProgress }: HeicOptions,
): Promise<Result<HeicPhoto, HeicError>> {
  if (signal.aborted) return Promise.resolve(failure("aborted"));
  const worker = startWorker(heicWorker, "heic");
  return new Promise((resolve) => {
    const finish = (result: Result<HeicPhoto, HeicError>) => {
      signal.removeEventListener("abort", abort);
      worker.terminate();
      resolve(result);
    };
    const abort = () => finish(failure("aborted"));
    signal.addEventListener("abort", abort);
    let decoding = false;
    worker.onmessage = ({ data }: MessageEvent<HeicReply>) => {
      if (data.kind === "progress") {
        decoding ||= data.progress.step === "decoding";
        onProgress?.(data.progress);
      } else if (data.kind === "failed") finish(failure(data.code));
      else finish(success({ picture: data.picture, size: data.photoSize }));
    };
    // Before decoding, the worker did not start; after, something broke that no check foresaw.
    worker.onerror = () => finish(failure(decoding ? "heic-damaged" : "decoder-unavailable"));
    worker.postMessage({ bytes, maxPixels, libheif: locateLibheif() } satisfies HeicRequest);
  });
}
