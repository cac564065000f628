import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import sharp from "sharp";
import { photoPath, readRealPhoto } from "../../tests/support/real-photos.ts";

const FOLDER = "node_modules/.cache/bench";

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
