/**
 * A picture as an image file, with its transparency: WebP, or PNG where the browser cannot write that. Null where the
 * browser encodes nothing (Safari before 16.4), the picture is closed, or there is not enough memory.
 */
export async function encodeBitmap(bitmap: ImageBitmap): Promise<Blob | null> {
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const file = await canvas.convertToBlob({ type: "image/webp", quality: 0.95 });
    // Gives the pixels back at once.
    canvas.width = 0;
    return file;
  } catch {
    return null;
  }
}
