import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { APPLE_ICON } from "../../src/ui/prerender/page-head.ts";

const HEART = "src/ui/site/heart-mark.svg";

/** Opaque icons are white, like the light theme's page, because they appear on backgrounds of any colour. */
const WHITE = { r: 255, g: 255, b: 255, alpha: 1 };
const CLEAR = { r: 255, g: 255, b: 255, alpha: 0 };

export type Icon = {
  /** Path from the site's root. */
  readonly path: string;
  /** Pixels. */
  readonly side: number;
  readonly purpose: "any" | "maskable" | "apple";
  /** The heart's side as a fraction of the icon's side. */
  readonly scale: number;
};

/**
 * A maskable icon may be cropped to a circle of 80 % of its side (https://w3c.github.io/manifest/#icon-masks). The
 * heart is 90 wide and 83 high, so a corner of that box is 61 from its centre: 0.8 / 2 ÷ 0.61 = 0.65. Apple only rounds
 * the corners.
 */
export const ICONS: readonly Icon[] = [
  { path: "icons/heart-192.png", side: 192, purpose: "any", scale: 1 },
  { path: "icons/heart-512.png", side: 512, purpose: "any", scale: 1 },
  { path: "icons/maskable-192.png", side: 192, purpose: "maskable", scale: 0.65 },
  { path: "icons/maskable-512.png", side: 512, purpose: "maskable", scale: 0.65 },
  { path: APPLE_ICON, side: 180, purpose: "apple", scale: 0.78 },
];

export async function makeIcons(dist: string): Promise<void> {
  const svg = await readFile(HEART);
  await mkdir(join(dist, "icons"), { recursive: true });
  for (const { path, side, purpose, scale } of ICONS) {
    const heartSide = Math.round(side * scale);
    // The drawing is 100 units wide, and SVG has 72 units to the inch.
    const heart = await sharp(svg, { density: (72 * heartSide) / 100 })
      .resize(heartSide, heartSide)
      .png()
      .toBuffer();
    const background = purpose === "any" ? CLEAR : WHITE;
    const canvas = sharp({ create: { width: side, height: side, channels: 4, background } });
    const picture = canvas.composite([{ input: heart, gravity: "centre" }]);
    await (purpose === "any" ? picture : picture.removeAlpha())
      .png({ compressionLevel: 9 })
      .toFile(join(dist, path));
  }
}
