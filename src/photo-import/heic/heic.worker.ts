import { failure, type Result } from "../../model/result.ts";
import { type DecodedHeic, decodePixels } from "./decode-pixels.ts";
import type { HeicError, HeicReply, HeicRequest } from "./heic-messages.ts";
import { loadLibheif } from "./load-libheif.ts";
import type { Pixels } from "./transform-pixels.ts";

// A worker opens one file. It is terminated afterwards, which frees all of libheif's memory at once, or as soon as the
// user cancels, because nothing else can stop a running decoder.
self.onmessage = async ({ data }: MessageEvent<HeicRequest>) => {
  try {
    const reply = await answer(data);
    self.postMessage(reply, { transfer: reply.kind === "decoded" ? [transferableOf(reply.picture)] : [] });
  } catch (error) {
    // Without reportError, a rejected promise would not fire the worker's error event, and the caller would wait for
    // ever.
    self.reportError(error);
  }
};

async function answer({ bytes, maxPixels, libheif }: HeicRequest): Promise<HeicReply> {
  const reporter = (step: "loading-decoder" | "decoding", total: number) => (done: number) =>
    self.postMessage({ kind: "progress", progress: { step, done, total } } satisfies HeicReply);
  const loaded = await loadLibheif(libheif, reporter("loading-decoder", libheif.wasmBytes));
  if (!loaded.ok) return { kind: "failed", code: loaded.code };
  const decoded = decodeOrCrash(() =>
    decodePixels(loaded.value, new Uint8Array(bytes), maxPixels, (done, total) =>
      reporter("decoding", total)(done),
    ),
  );
  if (!decoded.ok) return { kind: "failed", code: decoded.code };
  const { pixels, photoSize } = decoded.value;
  return { kind: "decoded", picture: await toPicture(pixels), photoSize };
}

/** If libheif cannot handle a file, it stops with a trap; if memory runs out, an array cannot be created. */
function decodeOrCrash(decode: () => Result<DecodedHeic, HeicError>): Result<DecodedHeic, HeicError> {
  try {
    return decode();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return failure("heic-damaged");
    if (error instanceof RangeError) return failure("heic-too-large");
    throw error;
  }
}

/** A bitmap if the browser can create one: its pixels are already where canvases draw from. */
async function toPicture({ data, width, height }: Pixels): Promise<ImageBitmap | ImageData> {
  const pixels = new ImageData(data, width, height);
  try {
    return await createImageBitmap(pixels);
  } catch {
    return pixels;
  }
}

const transferableOf = (picture: ImageBitmap | ImageData): Transferable =>
  picture instanceof ImageData ? picture.data.buffer : picture;
