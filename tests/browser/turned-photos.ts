import sharp, { type Sharp } from "sharp";
import type { BrowserCommand } from "vitest/node";
import {
  type Orientation,
  orientationOf,
  undoOrientation,
  uprightSize,
} from "../../src/photo-import/header/orientation.ts";
import { join } from "../fixtures/byte-building.ts";
import { makeExif } from "../fixtures/exif-building.ts";
import { encodeAv1, makeHeif, TRANSFORMS } from "../fixtures/heif-building.ts";
import { chunk } from "../fixtures/png-building.ts";
import { readRealPhoto } from "../support/real-photos.ts";

export const TURNED_FORMATS = ["jpeg", "png", "webp", "avif"] as const;

export type TurnedPhoto = {
  readonly format: (typeof TURNED_FORMATS)[number];
  readonly orientation: Orientation;
  /** The upright width in pixels; the height is 4/3 of it. A multiple of 384, so that the mipmaps halve exactly. */
  readonly width: number;
};

/** A portrait with one face, and bands of lines four pixels apart in both directions, stored as requested. Base64. */
export const turnedPhoto: BrowserCommand<[photo: TurnedPhoto]> = async (_context, photo) =>
  Buffer.from(await encode(await store(photo), photo)).toString("base64");

const uprights = new Map<number, Promise<Buffer>>();

async function drawUpright(width: number): Promise<Buffer> {
  const height = (width * 4) / 3;
  const lines = (across: boolean, w: number, h: number) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#777"/>${Array.from(
        { length: Math.ceil((across ? h : w) / 8) },
        (_, i) =>
          across
            ? `<rect y="${i * 8}" width="${w}" height="4" fill="#eee"/>`
            : `<rect x="${i * 8}" width="4" height="${h}" fill="#eee"/>`,
      ).join("")}</svg>`,
    );
  const band = width / 6;
  return sharp(await readRealPhoto("one-face"))
    .resize(width, height)
    .composite([
      { input: lines(true, band, height), left: 0, top: 0 },
      { input: lines(false, width, band), left: 0, top: height - band },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** The upright picture as stored for an orientation. sharp orders its own steps, so each has its own pass. */
async function store({ orientation, width }: TurnedPhoto): Promise<Sharp> {
  const upright = uprights.get(width) ?? drawUpright(width);
  uprights.set(width, upright);
  const undone = undoOrientation(orientation);
  const turnings = [false, true].flatMap((mirrored) =>
    [0, 1, 2, 3].map((quarterTurns) => ({ mirrored, quarterTurns })),
  );
  const { mirrored, quarterTurns } = turnings.find((turning) => orientationOf(turning) === undone) ?? {};
  const flipped = await sharp(await upright)
    .flop(mirrored)
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(flipped).rotate(90 * (quarterTurns ?? 0));
}

async function encode(stored: Sharp, { format, orientation, width }: TurnedPhoto): Promise<Uint8Array> {
  const size = uprightSize({ width, height: (width * 4) / 3 }, orientation);
  switch (format) {
    case "jpeg":
      return stored.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    case "webp":
      return stored.withMetadata({ orientation }).webp({ quality: 95, effort: 0 }).toBuffer();
    case "png": {
      const png = await stored.png({ compressionLevel: 1 }).toBuffer();
      // After the signature and IHDR.
      return join(png.subarray(0, 33), chunk("eXIf", makeExif({ orientation })), png.subarray(33));
    }
    case "avif": {
      const item = await encodeAv1(stored, size);
      const turned = { ...item, properties: [...item.properties, ...TRANSFORMS[orientation]] };
      return makeHeif(["avif", "mif1", "miaf"], [turned]);
    }
  }
}

declare module "vitest/browser" {
  interface BrowserCommands {
    turnedPhoto(photo: TurnedPhoto): Promise<string>;
  }
}
