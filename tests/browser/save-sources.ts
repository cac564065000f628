import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import type { PaintSquare } from "../../src/photo-export/encode/encode-avatar.ts";
import type { Photo } from "../../src/photo-import/photo.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";

/** Paints a photo with the heart, as the page does. */
export function paintPhoto({ id, size, mipmaps }: Photo): PaintSquare {
  const scene = composeScene({ design: FIRST_DESIGN, photo: { id, size } }, null);
  return async (side) => createImageBitmap(await renderAvatar({ scene, assets: { photo: mipmaps }, side }));
}

export const paintHeart: PaintSquare = async (side) => {
  const design = { ...FIRST_DESIGN, badge: { ...FIRST_DESIGN.badge, id: "only-heart" as const } };
  const scene = composeScene({ design, photo: null }, null);
  return createImageBitmap(await renderAvatar({ scene, assets: { photo: null }, side }));
};

/**
 * Paints opaque noise with `depth` levels per channel around grey, always the same. At 256, it cannot be reduced
 * losslessly: 1024² · 3 B = 3.1 MB, and 256 colours are far from enough for it.
 */
export const paintNoise =
  (depth: number): PaintSquare =>
  (side) => {
    let state = 20261124;
    const pixels = new ImageData(side, side);
    for (let i = 0; i < pixels.data.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      pixels.data[i] = i % 4 === 3 ? 255 : 128 - depth / 2 + ((state >>> 16) % depth);
    }
    return pixels;
  };

export async function paintedPixels(paint: PaintSquare, side: number): Promise<ImageData> {
  const source = await paint(side);
  if (source instanceof ImageData) return source;
  const pixels = pixelsOfSource(source);
  source.close();
  return pixels;
}

export async function filePixels(file: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(file);
  const pixels = pixelsOfSource(bitmap);
  bitmap.close();
  return pixels;
}

function pixelsOfSource(source: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(source.width, source.height).getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  context.drawImage(source, 0, 0);
  return context.getImageData(0, 0, source.width, source.height);
}
