import { locateLibheif } from "virtual:libheif";
import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import { startWorker } from "../../platform/trusted-script.ts";
import heicWorker from "./heic.worker.ts?worker&url";
import type { HeicError, HeicProgress, HeicReply, HeicRequest } from "./heic-messages.ts";

/** The caller closes `picture` if it is an `ImageBitmap`. */
export type HeicPhoto = {
  /** The whole photo, upright, in sRGB, with at most `maxPixels` pixels. */
  readonly picture: ImageBitmap | ImageData;
  /** The photo's own upright size in pixels. */
  readonly size: Size;
};

export type HeicOptions = {
  /** The most pixels the picture may have; a larger photo is scaled down. */
  readonly maxPixels: number;
  /** Stops the work at once and frees the memory; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: HeicProgress) => void;
};

/**
 * Decodes the primary image of a HEIC or HEIF file in a worker of its own. `bytes` is the whole file; it is copied, and
 * the caller still owns it. libheif is fetched from the app's own origin on first use.
 */
export async function decodeHeic(
  bytes: ArrayBuffer,
  { maxPixels, signal, onProgress }: HeicOptions,
): Promise<Result<HeicPhoto, HeicError>> {
  signal.throwIfAborted();
  const worker = startWorker(heicWorker, "heic");
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener("abort", abort);
      worker.terminate();
    };
    const finish = (result: Result<HeicPhoto, HeicError>) => {
      end();
      resolve(result);
    };
    const abort = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort);
    let decoding = false;
    worker.onmessage = ({ data }: MessageEvent<HeicReply>) => {
      if (data.kind === "progress") {
        decoding ||= data.progress.step === "decoding";
        onProgress?.(data.progress);
      } else if (data.kind === "failed") finish(failure(data.code));
      else finish(success({ picture: data.picture, size: data.photoSize }));
    };
    worker.onerror = (event) => {
      // Otherwise the error would also reach the page. If it arrived before the result, the page would conclude that
      // the opener has died.
      event.preventDefault();
      // Before decoding, an error means that the worker failed to start; later, that the file crashed it despite all
      // checks.
      finish(failure(decoding ? "heic-damaged" : "decoder-unavailable"));
    };
    worker.postMessage({ bytes, maxPixels, libheif: locateLibheif() } satisfies HeicRequest);
  });
}
