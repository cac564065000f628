/**
 * The pixels of a video frame, RGBA in sRGB. A frame gives its memory as it is, where a canvas is drawn and read back:
 * 15 ms instead of 30 at 1024². Null where the browser has no frames or does not convert them (Chromium does from 127).
 */
async function pixelsOfFrame(frame: VideoFrame): Promise<ImageData | null> {
  const { displayWidth: width, displayHeight: height } = frame;
  try {
    const data = new Uint8ClampedArray(width * height * 4);
    await frame.copyTo(data, { format: "RGBA", colorSpace: "srgb" });
    return new ImageData(data, width, height);
  } catch {
    return null;
  }
}

/** The pixels of a bitmap, which stays open, or null. Only for a browser that lets canvases be read exactly. */
export async function readBitmapAsFrame(bitmap: ImageBitmap): Promise<ImageData | null> {
  if (typeof VideoFrame === "undefined") return null;
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
  if (typeof ImageDecoder === "undefined") return null;
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
