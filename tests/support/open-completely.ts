import type { Face } from "../../src/model/face.ts";
import { beginOpening } from "../../src/photo-import/open/begin-opening.ts";
import { openPhoto } from "../../src/photo-import/open/open-photo.ts";
import { type Photo, releaseMipmaps } from "../../src/photo-import/photo.ts";

export type Opened = Photo & { readonly faces: readonly Face[] };

/** Opens a file as the page does, and waits for its sharpest mipmaps and its faces. Throws the code if it fails. */
export async function openCompletely(file: Blob, stageSide = 1024): Promise<Opened> {
  const controller = new AbortController();
  let mipmaps: Photo["mipmaps"] | null = null;
  let faces: readonly Face[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const opening = beginOpening(file, stageSide);
  opening.photoShown();
  const result = await openPhoto(opening, {
    signal: controller.signal,
    onThumbnail: (thumbnail) => releaseMipmaps(thumbnail.mipmaps),
    onSharper: (_id, sharper) => {
      mipmaps = sharper;
    },
    onFaces: (_id, found) => {
      faces = found;
    },
    onFinished: () => finish(),
  });
  if (!result.ok) throw new Error(result.code);
  await finished;
  if (mipmaps) releaseMipmaps(result.value.mipmaps);
  return { ...result.value, mipmaps: mipmaps ?? result.value.mipmaps, faces };
}

/** Opens a file as far as the stage first needs it; the rest (faces, sharper mipmaps) is aborted. */
export async function openAtFirst(file: Blob): Promise<Photo> {
  const controller = new AbortController();
  const result = await openPhoto(beginOpening(file, 600), { signal: controller.signal });
  controller.abort();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
