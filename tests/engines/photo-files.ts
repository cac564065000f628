import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import type { Size } from "../../src/model/geometry.ts";
import { storedPicture } from "../fixtures/corner-picture.ts";
import { makeExif } from "../fixtures/exif-building.ts";
import { drawJpeg, withExif } from "../fixtures/jpeg-building.ts";
import { photoPath } from "../support/real-photos.ts";

export type PhotoFiles = {
  /** A real photo stored sideways, with the orientation in its EXIF block. `size` is that of the upright photo. */
  readonly real: { readonly path: string; readonly size: Size };
  /** The same photo stored upright. */
  readonly upright: string;
  /** Four quarters of flat colour, stored sideways: `UPRIGHT_CORNERS` once upright. */
  readonly corners: string;
  /** The same as HEIC, tiled and rotated: `QUARTERS` once upright. */
  readonly heic: string;
  /** A text file that claims to be a photo. */
  readonly text: string;
  remove(): Promise<void>;
};

/** Writes the files to a temporary folder outside the repository, because one shows a real person. */
export async function writePhotoFiles(): Promise<PhotoFiles> {
  const folder = await mkdtemp(join(tmpdir(), "engine-photos-"));
  const write = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  // Orientation 6 is shown rotated 90° clockwise, so the stored pixels are rotated anticlockwise.
  const exif = makeExif({ orientation: 6 });
  const onItsSide = await sharp(photoPath("portrait-1"))
    .rotate(-90)
    .resize(1000, 1500)
    .jpeg({ quality: 92 })
    .toBuffer();
  const upright = await sharp(photoPath("portrait-1")).resize(1500, 1000).jpeg({ quality: 92 }).toBuffer();
  return {
    upright: await write("upright.jpg", upright),
    real: {
      path: await write("real.jpg", withExif(onItsSide, exif)),
      size: { width: 1500, height: 1000 },
    },
    corners: await write("corners.jpg", withExif(await drawJpeg(storedPicture(6)), exif)),
    heic: fileURLToPath(new URL("../fixtures/heic/grid-turned-6.heic", import.meta.url)),
    text: await write("text.jpg", "just words, whatever the name says"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
