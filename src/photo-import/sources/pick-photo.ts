import { sniffFileType } from "../header/sniff-file-type.ts";

const HEAD_BYTES = 4096;

const PHOTOS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "avif", "heic", "gif", "bmp", "ico"]);
/** Only some browsers open these. */
const PERHAPS: ReadonlySet<string> = new Set(["tiff", "jpeg-xl"]);
/** Sidecar files, such as AAE and XMP, that cameras and programs write beside a photo. */
const SIDECARS: ReadonlySet<string> = new Set(["text", "empty", "unknown"]);

/**
 * Picks the first file whose bytes identify a photo, or else the one whose rejection is the most informative. A THM
 * file is a thumbnail, 160 pixels wide, that cameras save beside the real photo, so any other photo is preferred.
 */
export async function pickPhoto(files: readonly [File, ...File[]]): Promise<File> {
  let best: { readonly file: File; readonly rank: number } = { file: files[0], rank: 4 };
  for (const file of files) {
    const rank = await rankOf(file);
    if (rank < best.rank) best = { file, rank };
    if (rank === 0) break;
  }
  return best.file;
}

async function rankOf(file: File): Promise<number> {
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => null);
  if (!head) return 2;
  const kind = sniffFileType(new Uint8Array(head));
  if (PHOTOS.has(kind)) return /\.thm$/i.test(file.name) ? 1 : 0;
  if (PERHAPS.has(kind)) return 1;
  return SIDECARS.has(kind) ? 3 : 2;
}
