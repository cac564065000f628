import type { Face } from "../../model/face.ts";
import type { FaceModel } from "./face-model.ts";
import { findFacesInPixels } from "./find-faces-in-pixels.ts";

/**
 * The longer side of the copy that faces are looked for in, in pixels. A tile of 60 % of it has 307: more than twice
 * the network's 128, so that the averaging down to those is ours, the same in every engine. 512 × 512 × 4 B = 1 MB.
 */
const LONGER_SIDE = 512;

/** A picture that a canvas can draw. It must be upright: draw a photo with its orientation applied. */
export type Picture = CanvasImageSource & { readonly width: number; readonly height: number };

/**
 * The faces in a picture, surest first, as fractions of its width and height; none also when the browser hands out no
 * canvas or no pixels. It works in a worker and on the main thread, and blocks either for 20 to 200 ms: prefer the
 * worker.
 */
export function findFaces(model: FaceModel, picture: Picture): readonly Face[] {
  const pixels = readSmallCopy(picture);
  return pixels ? findFacesInPixels(model, pixels) : [];
}

function readSmallCopy(picture: Picture): ImageData | null {
  const scale = Math.min(1, LONGER_SIDE / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = makeCanvas(width, height);
  try {
    const context = canvas?.getContext("2d", { willReadFrequently: true }) as
      | CanvasRenderingContext2D
      | OffscreenCanvasRenderingContext2D
      | null
      | undefined;
    if (!context) return null;
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  } catch {
    // A browser that guards against fingerprinting may refuse to read back. Without faces the photo is just centred.
    return null;
  } finally {
    // iOS counts a canvas's memory until it is collected, unless its size is 0.
    if (canvas) canvas.width = 0;
  }
}

/** Safari before 16.4 has no OffscreenCanvas; in a worker there is then no canvas at all. */
function makeCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement | null {
  if (typeof OffscreenCanvas !== "undefined") return new OffscreenCanvas(width, height);
  if (typeof document === "undefined") return null;
  return Object.assign(document.createElement("canvas"), { width, height });
}
