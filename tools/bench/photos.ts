import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import sharp from "sharp";
import { makeExif } from "../../tests/fixtures/exif-building.ts";
import { withExif } from "../../tests/fixtures/jpeg-building.ts";
import { photoPath, readRealPhoto } from "../../tests/support/real-photos.ts";

/** Outside the repository, because real people are in them. */
const FOLDER = "node_modules/.cache/bench";

export type BenchPhoto = { readonly path: string; readonly width: number; readonly height: number };

/** The dimensions of a phone's photos: 4000 × 3000, 8000 × 6000 and 12000 × 9000. */
const WIDTHS = { "12 MP": 4000, "48 MP": 8000, "108 MP": 12000 } as const;

export type Megapixels = keyof typeof WIDTHS;

/** A baseline JPEG of real detail, made once; with or without the thumbnail that cameras put into the EXIF block. */
export async function benchPhoto(
  megapixels: Megapixels,
  carries: "nothing" | "thumbnail",
): Promise<BenchPhoto> {
  const width = WIDTHS[megapixels];
  const height = (width * 3) / 4;
  const name = `${megapixels.replace(" ", "-")}${carries === "thumbnail" ? "-thumbnail" : ""}.jpg`;
  const path = resolve(FOLDER, name);
  if (!existsSync(path)) {
    await mkdir(FOLDER, { recursive: true });
    const plain = await tile(width, height);
    await writeFile(path, carries === "thumbnail" ? await withThumbnail(plain) : plain);
  }
  return { path, width, height };
}

/**
 * Tiles photos, with chroma at half resolution as phones store it. The mosaic is halved first, because it is shipped
 * enlarged: 12 MP of it would take 1 MB at this quality, whereas a phone's photo takes two or three.
 */
async function tile(width: number, height: number): Promise<Uint8Array> {
  const mosaic = await sharp(await readRealPhoto("mosaic"))
    .resize(1920, 1280)
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: "#888" }, limitInputPixels: false })
    .composite([{ input: mosaic, tile: true, gravity: "northwest" }])
    .jpeg({ quality: 88, chromaSubsampling: "4:2:0", progressive: false })
    .toBuffer();
}

/** 160 × 120 is the size that the EXIF standard (CIPA DC-008) prescribes. */
async function withThumbnail(jpeg: Uint8Array): Promise<Uint8Array> {
  const thumbnail = await sharp(jpeg).resize(160, 120).jpeg({ quality: 75 }).toBuffer();
  return withExif(jpeg, makeExif({ orientation: 1, thumbnail }));
}

export const SAVING_PHOTOS = ["portrait", "24 MP, noisy", "drawing"] as const;
export type SavingPhoto = (typeof SAVING_PHOTOS)[number];

/** The path of a photo; the two synthetic ones are made once. */
export async function savingPhoto(name: SavingPhoto): Promise<string> {
  if (name === "portrait") return photoPath("portrait-1");
  const path = resolve(FOLDER, name === "drawing" ? "drawing.png" : "24-MP-noisy.jpg");
  if (!existsSync(path)) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, await (name === "drawing" ? drawing() : noisy()));
  }
  return path;
}

/**
 * 6000 × 4000 with the grain of a phone's night photo: noise with a standard deviation of 60 of 255. When a square of
 * 4000 is reduced to 1024, each pixel is the mean of 15, so about 60 / √15 = 15 remain.
 */
async function noisy(): Promise<Buffer> {
  const noise = await sharp({
    create: {
      width: 6000,
      height: 4000,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(await readRealPhoto("mosaic"))
    .resize(6000, 4000)
    .composite([{ input: noise, blend: "hard-light" }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Flat shapes, as in a logo or a cartoon. */
function drawing(): Promise<Buffer> {
  const shapes = Array.from({ length: 24 }, (_, i) => {
    const [x, y] = [(i % 6) * 330 + 170, Math.floor(i / 6) * 480 + 260];
    return `<circle cx="${x}" cy="${y}" r="${90 + (i % 4) * 35}" fill="hsl(${i * 15} 60% ${40 + (i % 3) * 15}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000">
    <rect width="2000" height="2000" fill="#f4ead8"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
