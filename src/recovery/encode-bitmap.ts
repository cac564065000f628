/**
 * Encodes a bitmap with its transparency: as WebP, or as PNG where the browser cannot write WebP. Null where it
 * encodes nothing (Safari before 16.4), the bitmap is closed, or memory runs out.
 */
export async function encodeBitmap(bitmap: ImageBitmap): Promise<Blob | null> {
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const file = await canvas.convertToBlob({ type: "image/webp", quality: 0.95 });
    // Frees the pixels at once.
    canvas.width = 0;
    return file;
  } catch {
    return null;
  }
}
