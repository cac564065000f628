import type { Size } from "../domain/geometry.ts";
import { failure, type Result, success } from "../domain/result.ts";
import { halveLevels, resizeBitmap, workingSize } from "./halve-levels.ts";
import type { PhotoError } from "./photo.ts";
import { sniffPhoto } from "./sniff-photo.ts";

/** A photo's pixels, before it has a name. */
export type DecodedPhoto = {
  readonly size: Size;
  readonly levels: readonly [ImageBitmap, ...ImageBitmap[]];
};

/** Decodes a file upright and prepares its smaller levels. Runs in a worker, or on the page where there is none. */
export async function decodePhoto(file: Blob): Promise<Result<DecodedPhoto, PhotoError>> {
  if (file.size === 0) return failure("empty-file");
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  if (!sniffPhoto(head)) return failure("not-a-photo");
  const full = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!full) return failure("damaged-photo");
  const size = { width: full.width, height: full.height };
  return success({ size, levels: await halveLevels(await withinLimit(full)) });
}

async function withinLimit(full: ImageBitmap): Promise<ImageBitmap> {
  const size = workingSize(full);
  if (size.width === full.width) return full;
  try {
    return await resizeBitmap(full, size);
  } finally {
    full.close();
  }
}
