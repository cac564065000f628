import type { Face } from "../../model/face.ts";
import type { FaceModel } from "./face-model.ts";
import { findFacesInPixels } from "./find-faces-in-pixels.ts";

/**
 * The longer side of the copy that is searched for faces, in pixels. A tile of 60 % is 307 pixels, more than twice the
 * network's 128, so most of the averaging down to 128 is our own and the same in every engine. 512 × 512 × 4 B = 1 MB.
 */
const LONGER_SIDE = 512;

/** A picture that a canvas can draw. It must be upright: draw photos with their orientation applied. */
export type Picture = CanvasImageSource & { readonly width: number; readonly height: number };

/**
 * Finds the faces in a picture, best score first, as fractions of its width and height. Returns none if the browser
 * provides no canvas or blocks reading pixels. Works in a worker and on the main thread, blocking it for 20 to 200 ms:
 * prefer the worker. Returns null if one pass is not enough and `mayGoOn` returns false for the further passes.
 */
export function findFaces(
  model: FaceModel,
  picture: Picture,
  mayGoOn: (passes: number) => boolean,
): readonly Face[] | null {
  const pixels = readSmallCopy(picture);
  return pixels ? findFacesInPixels(model, pixels, mayGoOn) : [];
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
    // Browsers that protect against fingerprinting may refuse.
    return null;
  } finally {
    // iOS counts a canvas's memory until it is garbage-collected, unless its size is 0.
    if (canvas) canvas.width = 0;
  }
}

/** Safari before 16.4 has no OffscreenCanvas, so a worker has no canvas at all. */
function makeCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement | null {
  if (typeof OffscreenCanvas !== "undefined") return new OffscreenCanvas(width, height);
  if (typeof document === "undefined") return null;
  return Object.assign(document.createElement("canvas"), { width, height });
}
