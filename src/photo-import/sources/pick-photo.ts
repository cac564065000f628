import { sniffFileType } from "../header/sniff-file-type.ts";

/** `sniffFileType` needs no more. */
const HEAD_BYTES = 4096;

const PHOTOS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "avif", "heic", "gif", "bmp", "ico"]);
/** Opened by some browsers. */
const PERHAPS: ReadonlySet<string> = new Set(["tiff", "jpeg-xl"]);
/** What a camera or a program writes beside a photo, such as AAE and XMP. */
const SIDECARS: ReadonlySet<string> = new Set(["text", "empty", "unknown"]);

/**
 * Of several files, the first that is a photo by its bytes; where none is, the one whose refusal says most. A THM file
 * is a photo of 160 pixels that cameras write beside the real one, so any other photo comes before it.
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
