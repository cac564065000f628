import { keptPhotosFolder, sweepKeptPhotos } from "../recovery/kept-photo-file.ts";
import { sweepSharedPhoto } from "./receive-shared-photo.ts";
import { ROOT } from "./site-files.ts";

/** What the folder of kept photos was called before, for all sites of an origin together. */
const FORMER_FOLDER = "kept-photos";

/** Deletes the photos that pages have left behind and that no page may take any more. Never rejects. */
export const sweepPhotos = (): Promise<unknown> => Promise.all([sweepSharedPhoto(), sweepKept()]);

async function sweepKept(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    root.removeEntry(FORMER_FOLDER, { recursive: true }).catch(() => {}); // There is none.
    await sweepKeptPhotos(await root.getDirectoryHandle(keptPhotosFolder(ROOT)), Date.now());
  } catch {
    // Nothing is kept, or the browser denies this storage.
  }
}
