/** A picture as an image file, with its transparency: WebP, or PNG where the browser cannot write that. */
export function encodeBitmap(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas.convertToBlob({ type: "image/webp", quality: 0.95 });
}
