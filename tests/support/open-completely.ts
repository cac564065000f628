import type { Face } from "../../src/model/face.ts";
import { beginOpening } from "../../src/photo-import/open/begin-opening.ts";
import { openPhoto } from "../../src/photo-import/open/open-photo.ts";
import { type Photo, releaseLevels } from "../../src/photo-import/photo.ts";

export type Opened = Photo & { readonly faces: readonly Face[] };

/** Opens a file as the page does, and waits for its sharpest levels and its faces. Throws the code if it fails. */
export async function openCompletely(file: Blob, stageSide = 1024): Promise<Opened> {
  const controller = new AbortController();
  let levels: Photo["levels"] | null = null;
  let faces: readonly Face[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const opening = beginOpening(file, stageSide);
  opening.photoShown();
  const result = await openPhoto(opening, {
    signal: controller.signal,
    onThumbnail: (thumbnail) => releaseLevels(thumbnail.levels),
    onSharper: (_id, sharper) => {
      levels = sharper;
    },
    onFaces: (_id, found) => {
      faces = found;
    },
    onFinished: () => finish(),
  });
  if (!result.ok) throw new Error(result.code);
  await finished;
  if (levels) releaseLevels(result.value.levels);
  return { ...result.value, levels: levels ?? result.value.levels, faces };
}

/** Opens a file as far as the stage needs first; what would follow (faces, sharper levels) is called off. */
export async function openAtFirst(file: Blob): Promise<Photo> {
  const controller = new AbortController();
  const result = await openPhoto(beginOpening(file, 600), { signal: controller.signal });
  controller.abort();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
