import sharp from "sharp";
import type { BrowserCommand } from "vitest/node";
import { type PhotoName, readRealPhoto } from "../support/real-photos.ts";

/** A rectangle of the photo in whole pixels, the rotation and flip to apply to it, and the side to scale it to. */
export type ReferenceRequest = {
  readonly photo: PhotoName;
  readonly crop: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly quarterTurns: number;
  readonly mirrored: boolean;
  readonly side: number;
};

/** The photo's file, as base64. Runs in Node. */
export const readPhoto: BrowserCommand<[photo: PhotoName]> = async (_context, photo) =>
  (await readRealPhoto(photo)).toString("base64");

/** The expected square: cropped, flipped, rotated, and scaled with Lanczos. RGB bytes as base64. Runs in Node. */
export const lanczosReference: BrowserCommand<[request: ReferenceRequest]> = async (_context, request) => {
  const cropped = await sharp(await readRealPhoto(request.photo))
    .extract(request.crop)
    .toColourspace("srgb")
    .png()
    .toBuffer();
  // Flips before rotating, as in PhotoPlacement. sharp has a fixed order of steps within a pass, so each gets its own.
  const flipped = await sharp(cropped).flop(request.mirrored).png().toBuffer();
  const turned = await sharp(flipped)
    .rotate(90 * request.quarterTurns)
    .png()
    .toBuffer();
  const { data } = await sharp(turned)
    .resize(request.side, request.side, { kernel: "lanczos3", fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.toString("base64");
};

declare module "vitest/browser" {
  interface BrowserCommands {
    readPhoto(photo: PhotoName): Promise<string>;
    lanczosReference(request: ReferenceRequest): Promise<string>;
  }
}
