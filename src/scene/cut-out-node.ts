import type { CutOut } from "../model/cut-outs.ts";
import type { PhotoNode, Plane } from "./scene-node.ts";

/** The node of a cut-out: it lies exactly over its part of the photo. `name` is its name in the assets. */
export const cutOutNode = (photo: PhotoNode, { box }: CutOut, name: string, plane: Plane): PhotoNode => ({
  ...photo,
  id: name,
  plane,
  width: box.width * photo.width,
  height: box.height * photo.height,
  cutOut: name,
  transform: {
    ...photo.transform,
    pivotX: photo.transform.pivotX - box.x * photo.width,
    pivotY: photo.transform.pivotY - box.y * photo.height,
  },
});
