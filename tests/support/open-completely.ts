import type { Face } from "../../src/model/face.ts";
import { beginOpening } from "../../src/photo-import/open/begin-opening.ts";
import { openPhoto } from "../../src/photo-import/open/open-photo.ts";
import { type Photo, releaseMipmaps } from "../../src/photo-import/photo.ts";

export type Opened = Photo & { readonly faces: readonly Face[] };

let opened = 0;

/**
 * Opens a file as the page does, and waits for its sharpest mipmaps and its faces, or only until the stage could show
 * it. Throws the code if it fails.
 */
async function open(file: Blob, stageSide: number, until: "picture" | "finished"): Promise<Opened> {
  const controller = new AbortController();
  const opening = beginOpening(file, stageSide);
  opening.photoShown();
  opened += 1;
  let photo: Photo | null = null;
  let faces: readonly Face[] = [];
  try {
    return await new Promise<Opened>((resolve, reject) => {
      openPhoto(opening, controller.signal, (update) => {
        if (update.kind === "thumbnail") releaseMipmaps(update.mipmaps);
        if (update.kind === "picture")
          photo = { id: `photo-${opened}`, size: update.size, mipmaps: update.mipmaps };
        if (update.kind === "faces") faces = update.faces;
        if (update.kind === "sharper" && photo) {
          releaseMipmaps(photo.mipmaps);
          photo = { ...photo, mipmaps: update.mipmaps };
        }
        if (update.kind === "failed") reject(new Error(update.code));
        if (update.kind === until && photo) resolve({ ...photo, faces });
      });
    });
  } finally {
    controller.abort();
  }
}

export const openCompletely = (file: Blob, stageSide = 1024): Promise<Opened> =>
  open(file, stageSide, "finished");

/** Opens a file as far as the stage first needs it; the rest (faces, sharper mipmaps) is aborted. */
export const openAtFirst = (file: Blob): Promise<Photo> => open(file, 600, "picture");
