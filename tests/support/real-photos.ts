import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** Real photos, with EXIF and GPS data, that a development dependency ships (MIT). None is in this repository. */
const SHIPPED = {
  "portrait-1": "sample1.jpg",
  "portrait-2": "sample2.jpg",
  "portrait-5": "sample5.jpg",
  "group-6": "sample6.jpg",
} as const;

/** Crops of them with one or two faces, in pixels of the shipped photo. */
const PARTS = {
  "one-face": { of: "portrait-2", left: 1150, top: 0, width: 770, height: 1367 },
  "two-faces": { of: "portrait-1", left: 0, top: 0, width: 1300, height: 1280 },
} as const;

/** `mosaic` is four of them side by side at full detail: 3840 × 2560 pixels, as large as a phone's. */
export type PhotoName = keyof typeof SHIPPED | keyof typeof PARTS | "mosaic";

export const photoPath = (name: keyof typeof SHIPPED): string =>
  fileURLToPath(new URL(`../../node_modules/@vladmandic/face-api/demo/${SHIPPED[name]}`, import.meta.url));

export function readRealPhoto(name: PhotoName): Promise<Buffer> {
  if (name === "mosaic") return mosaic();
  if (name !== "one-face" && name !== "two-faces") return readFile(photoPath(name));
  const { of, ...part } = PARTS[name];
  return sharp(photoPath(of)).extract(part).jpeg({ quality: 95 }).toBuffer();
}

let made: Promise<Buffer> | null = null;

function mosaic(): Promise<Buffer> {
  made ??= (async () => {
    const names = ["portrait-1", "portrait-5", "group-6", "portrait-1"] as const;
    const parts = names.map(async (name, i) => ({
      input: await sharp(photoPath(name)).extract({ left: 0, top: 0, width: 1920, height: 1280 }).toBuffer(),
      left: 1920 * (i % 2),
      top: 1280 * Math.floor(i / 2),
    }));
    return sharp({ create: { width: 3840, height: 2560, channels: 3, background: "#888" } })
      .composite(await Promise.all(parts))
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
      .toBuffer();
  })();
  return made;
}
