import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { CENTRED, MAX_ZOOM, type PhotoPlacement } from "../../src/model/photo-placement.ts";
import { type Photo, releaseMipmaps } from "../../src/photo-import/photo.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { fromBase64 } from "./base64.ts";
import type { ReferenceRequest } from "./lanczos-reference.ts";
import { openCorpus } from "./open-corpus.ts";
import { failOnConsoleError, pixelsOf } from "./pixels.ts";

failOnConsoleError();

const SIDE = 1024;
const photos = new Map<ReferenceRequest["photo"], Photo>();
beforeAll(async () => {
  for (const name of ["portrait-1", "mosaic"] as const) photos.set(name, await openCorpus(name));
});
afterAll(() => {
  for (const photo of photos.values()) releaseMipmaps(photo.mipmaps);
});

type Case = Omit<ReferenceRequest, "side"> & { readonly name: string };

/** Placements whose square is a whole-pixel rectangle of the photo, so that sharp can crop it exactly. */
const CASES: readonly Case[] = [
  {
    name: "10 MP, the whole height",
    photo: "mosaic",
    crop: square(640, 0, 2560),
    quarterTurns: 0,
    mirrored: false,
  },
  {
    name: "10 MP, mirrored and turned a quarter",
    photo: "mosaic",
    crop: square(301, 331, 1900),
    quarterTurns: 1,
    mirrored: true,
  },
  {
    name: "10 MP, upside down at the corner",
    photo: "mosaic",
    crop: square(1790, 510, 2050),
    quarterTurns: 2,
    mirrored: false,
  },
  {
    name: "2.5 MP, the right edge",
    photo: "portrait-1",
    crop: square(640, 0, 1280),
    quarterTurns: 0,
    mirrored: false,
  },
  {
    name: "pixel for pixel, turned three quarters",
    photo: "portrait-1",
    crop: square(400, 100, 1024),
    quarterTurns: 3,
    mirrored: false,
  },
  {
    name: "2.5 MP, zoomed to 1100 pixels",
    photo: "portrait-1",
    crop: square(511, 77, 1100),
    quarterTurns: 0,
    mirrored: false,
  },
];

function square(left: number, top: number, side: number) {
  return { left, top, width: side, height: side };
}

function opened(name: ReferenceRequest["photo"]): Photo {
  const photo = photos.get(name);
  if (!photo) throw new Error(`${name} is not open`);
  return photo;
}

function placementOf({ photo, crop, quarterTurns, mirrored }: Case): PhotoPlacement {
  const { width, height } = opened(photo).size;
  return {
    focusX: (crop.left + crop.width / 2) / width,
    focusY: (crop.top + crop.height / 2) / height,
    zoom: Math.min(width, height) / crop.width,
    rotation: quarterTurns === 3 ? -90 : 90 * quarterTurns,
    mirrored,
  };
}

async function render(name: ReferenceRequest["photo"], placement: PhotoPlacement): Promise<ImageData> {
  const photo = opened(name);
  // With a badge whose opening is the whole square.
  const design = { ...FIRST_DESIGN, photo: placement, badge: startingBadge("heart") };
  const scene = composeScene({ design, photo: { id: photo.id, size: photo.size } }, null);
  const photoOnly = scene.filter((node) => node.plane === "photo");
  return pixelsOf(await renderAvatar({ scene: photoOnly, assets: { photo: photo.mipmaps }, side: SIDE }));
}

/** Mean squared difference between our picture, shifted by (dx, dy) pixels, and the reference, less a 2 px margin. */
function meanSquare(ours: ImageData, reference: Uint8Array, dx = 0, dy = 0): number {
  let sum = 0;
  let count = 0;
  for (let y = 2; y < SIDE - 2; y++) {
    for (let x = 2; x < SIDE - 2; x++) {
      for (let c = 0; c < 3; c++) {
        const a = ours.data[((y + dy) * SIDE + x + dx) * 4 + c] ?? 0;
        const b = reference[(y * SIDE + x) * 3 + c] ?? 0;
        sum += (a - b) ** 2;
        count++;
      }
    }
  }
  return sum / count;
}

/**
 * The shift along one axis in pixels: the minimum of the parabola through the mean squared differences at −1, 0 and 1
 * pixels. That is the true shift if the picture is a shifted copy of the reference.
 */
function shiftOf(before: number, here: number, after: number): number {
  return (before - after) / (2 * (before - 2 * here + after));
}

describe("the photo in the saved square, against Lanczos", () => {
  test.each(CASES)("$name: at least 38 dB, and no shift", async (scenario) => {
    const reference = fromBase64(await commands.lanczosReference({ ...scenario, side: SIDE }));
    const ours = await render(scenario.photo, placementOf(scenario));
    const error = meanSquare(ours, reference);
    const decibels = 10 * Math.log10(255 ** 2 / error);
    const shiftX = shiftOf(meanSquare(ours, reference, -1, 0), error, meanSquare(ours, reference, 1, 0));
    const shiftY = shiftOf(meanSquare(ours, reference, 0, -1), error, meanSquare(ours, reference, 0, 1));
    console.log(
      `${scenario.name}: ${decibels.toFixed(1)} dB, shift ${shiftX.toFixed(3)}, ${shiftY.toFixed(3)} px`,
    );
    expect(decibels).toBeGreaterThanOrEqual(38);
    expect(Math.abs(shiftX)).toBeLessThan(0.5);
    expect(Math.abs(shiftY)).toBeLessThan(0.5);
  });
});

describe("an enlarged photo", () => {
  // sharp cannot serve as the reference: its own enlarging is shifted by half an output pixel.
  test("is not shifted: drawn in a mirror it is the mirror image", async () => {
    const placement = { ...CENTRED, zoom: 3 };
    const plain = await render("portrait-1", placement);
    const mirrored = await render("portrait-1", { ...placement, mirrored: true });
    let sum = 0;
    for (let y = 0; y < SIDE; y++) {
      for (let x = 0; x < SIDE; x++) {
        const a = plain.data[(y * SIDE + x) * 4 + 1] ?? 0;
        const b = mirrored.data[(y * SIDE + SIDE - 1 - x) * 4 + 1] ?? 0;
        sum += (a - b) ** 2;
      }
    }
    // If the photo were shifted by a tenth of a pixel, the two would be a fifth apart and differ by more than this.
    expect(Math.sqrt(sum / SIDE ** 2)).toBeLessThan(0.3);
  });

  test("at the zoom limit is smooth, not in blocks", async () => {
    const picture = await render("portrait-1", { ...CENTRED, zoom: MAX_ZOOM });
    let equalNeighbours = 0;
    for (let x = 1; x < SIDE; x++) {
      const at = (500 * SIDE + x) * 4;
      if (picture.data[at] === picture.data[at - 4] && picture.data[at + 1] === picture.data[at - 3])
        equalNeighbours++;
    }
    // Enlarged 6.4 times without smoothing, at least 84 of 100 neighbours would be equal.
    expect(equalNeighbours / SIDE).toBeLessThan(0.7);
  });
});
