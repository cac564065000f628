import { loadFaceModel } from "../faces/face-model.ts";
import { findFaces } from "../faces/find-faces.ts";
import type { FaceSearch } from "./face-finder.ts";

/** Loads the network that finds faces. Null if its weights cannot be fetched or are broken. */
export async function loadFaceSearch(): Promise<FaceSearch | null> {
  const response = await fetch(new URL("../faces/blazeface.bin", import.meta.url));
  if (!response.ok) return null;
  const model = loadFaceModel(await response.arrayBuffer());
  if (!model.ok) return null;
  return (picture, ms) => {
    const start = performance.now();
    const elapsed = () => performance.now() - start;
    let passMs: number | null = null;
    const faces = findFaces(model.value, picture, (passes) => {
      passMs = elapsed();
      return passMs * (1 + passes) <= ms;
    });
    return faces && { faces, passMs: passMs ?? elapsed() };
  };
}
