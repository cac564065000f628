/** Encodes as WebP, else as PNG. Null if the browser cannot (Safari before 16.4) or memory runs out. */
export async function encodeBitmap(bitmap: ImageBitmap): Promise<Blob | null> {
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const file = await canvas.convertToBlob({ type: "image/webp", quality: 0.95 });
    canvas.width = 0;
    return file;
  } catch {
    return null;
  }
}
