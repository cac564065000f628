import { failure, type Result } from "../../model/result.ts";
import { type DecodedHeic, decodePixels } from "./decode-pixels.ts";
import type { HeicError } from "./heic-error.ts";
import type { HeicReply, HeicRequest } from "./heic-messages.ts";
import { loadLibheif } from "./load-libheif.ts";
import type { Pixels } from "./rotate-pixels.ts";

// One worker opens one file. Its page ends it afterwards, which gives back all of libheif's memory at once, and
// whenever the person changes their mind, because nothing else stops a running decoder.
self.onmessage = async ({ data }: MessageEvent<HeicRequest>) => {
  try {
    const reply = await answer(data);
    self.postMessage(reply, { transfer: reply.kind === "decoded" ? [transferableOf(reply.picture)] : [] });
  } catch (error) {
    // A rejection would never reach the page, which would wait for ever.
    self.reportError(error);
  }
};

async function answer({ bytes, maxPixels, libheif }: HeicRequest): Promise<HeicReply> {
  const tell = (step: "loading-decoder" | "decoding", total: number) => (done: number) =>
    self.postMessage({ kind: "progress", progress: { step, done, total } } satisfies HeicReply);
  const loaded = await loadLibheif(libheif, tell("loading-decoder", libheif.wasmBytes));
  if (!loaded.ok) return { kind: "failed", code: loaded.code };
  const decoded = decodeOrCrash(() =>
    decodePixels(loaded.value, new Uint8Array(bytes), maxPixels, (done, total) =>
      tell("decoding", total)(done),
    ),
  );
  if (!decoded.ok) return { kind: "failed", code: decoded.code };
  const { pixels, photoSize } = decoded.value;
  return { kind: "decoded", picture: await toPicture(pixels), photoSize };
}

/** libheif in a file it cannot bear stops with a trap, and where no more memory is to be had an array cannot be made. */
function decodeOrCrash(decode: () => Result<DecodedHeic, HeicError>): Result<DecodedHeic, HeicError> {
  try {
    return decode();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return failure("heic-damaged");
    if (error instanceof RangeError) return failure("heic-too-large");
    throw error;
  }
}

/** A bitmap where the browser makes one: it lies where canvases draw from. */
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
