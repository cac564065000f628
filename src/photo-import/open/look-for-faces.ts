import type { Face } from "../../model/face.ts";
import { type FaceModel, loadFaceModel } from "../faces/face-model.ts";
import { findFaces } from "../faces/find-faces.ts";

/**
 * Finds the faces in a small upright copy of a photo. Returns none if anything fails (the weights cannot be fetched,
 * the canvas cannot be read); the photo is then centred.
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
