import type { Face } from "../../model/face.ts";
import { type FaceModel, loadFaceModel } from "../faces/face-model.ts";
import { findFaces } from "../faces/find-faces.ts";

/**
 * The faces in a small upright copy of a photo. Whatever goes wrong (the weights cannot be fetched, the canvas is not
 * readable), there are simply none: the photo is then centred.
 */
export async function lookForFaces(picture: ImageBitmap): Promise<readonly Face[]> {
  const model = await fetchModel().catch(() => null);
  return model ? findFaces(model, picture) : [];
}

async function fetchModel(): Promise<FaceModel | null> {
  const response = await fetch(new URL("../faces/blazeface.bin", import.meta.url));
  if (!response.ok) return null;
  const model = loadFaceModel(await response.arrayBuffer());
  return model.ok ? model.value : null;
}
