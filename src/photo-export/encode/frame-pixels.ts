import { isBlank } from "./is-blank.ts";
import { differenceOfKnownColours, drawKnownColours, KNOWN_SIDE } from "./readback-probe.ts";

/**
 * The pixels of a video frame, RGBA in sRGB. A frame gives its memory as it is, where a canvas is drawn and read back:
 * 15 ms instead of 30 at 1024². Null where the browser has no frames, does not convert them (Chromium does from 127) or
 * gives nothing (WebKitGTK 2.50).
 */
async function pixelsOfFrame(frame: VideoFrame): Promise<ImageData | null> {
  const { displayWidth: width, displayHeight: height } = frame;
  try {
    const data = new Uint8ClampedArray(width * height * 4);
    await frame.copyTo(data, { format: "RGBA", colorSpace: "srgb" });
    const pixels = new ImageData(data, width, height);
    return isBlank(pixels) ? null : pixels;
  } catch {
    return null;
  }
}

/**
 * The pixels of a bitmap, which stays open, or null. Only for a browser that lets canvases be read exactly. A frame is
 * asked for known colours first, about a millisecond.
 */
export const readBitmapAsFrame = async (bitmap: ImageBitmap): Promise<ImageData | null> =>
  (await framesAreExact()) ? pixelsOfBitmap(bitmap) : null;

/** WebKitGTK 2.50 does not heed the format asked for: red and blue come swapped, or nothing comes at all. */
async function framesAreExact(): Promise<boolean> {
  if (typeof VideoFrame === "undefined") return false;
  const canvas = new OffscreenCanvas(KNOWN_SIDE, KNOWN_SIDE);
  const context = canvas.getContext("2d");
  if (!context) return false;
  drawKnownColours(context);
  const bitmap = canvas.transferToImageBitmap();
  const pixels = await pixelsOfBitmap(bitmap);
  bitmap.close();
  return pixels !== null && differenceOfKnownColours(pixels) === 0;
}

async function pixelsOfBitmap(bitmap: ImageBitmap): Promise<ImageData | null> {
  let frame: VideoFrame | null = null;
  try {
    frame = new VideoFrame(bitmap, { timestamp: 0 });
    return await pixelsOfFrame(frame);
  } catch {
    return null;
  } finally {
    frame?.close();
  }
}

/** The pixels that the browser decodes a PNG to, or null where it cannot tell without a canvas or cannot decode it. */
export async function decodePngAsFrame(file: Blob): Promise<ImageData | null> {
  if (typeof ImageDecoder === "undefined" || !(await framesAreExact())) return null;
  let decoder: ImageDecoder | null = null;
  try {
    // As one buffer: Firefox sometimes never ends on a blob's stream.
    decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: "image/png" });
    const { image } = await decoder.decode();
    try {
      return await pixelsOfFrame(image);
    } finally {
      image.close();
    }
  } catch {
    return null;
  } finally {
    decoder?.close();
  }
}
