import { afterEach, describe, expect, test, vi } from "vitest";
import { commands } from "vitest/browser";
import type { Face } from "../../src/model/face.ts";
import type { Size } from "../../src/model/geometry.ts";
import { cropBitmap } from "../../src/photo-import/canvas-work.ts";
import { ORIENTATIONS } from "../../src/photo-import/header/orientation.ts";
import type { OpeningUpdate } from "../../src/photo-import/open/opening-messages.ts";
import { runOpening } from "../../src/photo-import/open/run-opening.ts";
import { fromBase64 } from "./base64.ts";
import { failOnConsoleError } from "./pixels.ts";
import type { TurnedPhoto } from "./turned-photos.ts";

failOnConsoleError();

type Level = Size & { readonly across: number; readonly down: number };
type Seen = {
  readonly sizes: readonly Size[];
  readonly mipmaps: readonly Level[];
  readonly faces: readonly Face[];
};

/** The mean difference between neighbours in both directions: squeezing or blurring a picture lowers it. */
function measure(bitmap: ImageBitmap): Level {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  let across = 0;
  let down = 0;
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x + 1 < width; x++) {
      const at = 4 * (y * width + x) + 1;
      across += Math.abs((pixels[at + 4] ?? 0) - (pixels[at] ?? 0));
      down += Math.abs((pixels[at + 4 * width] ?? 0) - (pixels[at] ?? 0));
    }
  return { width, height, across: across / (width * height), down: down / (width * height) };
}

/** Everything that an opening reports, in order: the first picture, the sharper ones, and the faces. */
async function open(photo: TurnedPhoto, stageSide: number): Promise<Seen> {
  const file = new Blob([fromBase64(await commands.turnedPhoto(photo))]);
  const sizes: Size[] = [];
  const mipmaps: Level[] = [];
  const faces: Face[] = [];
  const hear = (report: OpeningUpdate) => {
    if (report.kind === "failed") throw new Error(report.code);
    if (report.kind === "faces") faces.push(...report.faces);
    if ("size" in report) sizes.push(report.size);
    if (!("mipmaps" in report)) return;
    mipmaps.push(...report.mipmaps.map(measure));
    for (const level of report.mipmaps) level.close();
  };
  const device = { touch: false, memory: null };
  await runOpening({ file, stageSide, device }, hear, Promise.resolve());
  return { sizes, mipmaps, faces };
}

/** Allows 1 % in the detail of every mipmap, and 2 % of the photo in the face's position. */
function expectAlike(turned: Seen, upright: Seen, tolerance = 0.01): void {
  expect(turned.sizes).toEqual(upright.sizes);
  expect(turned.mipmaps.map(({ width, height }) => `${width} × ${height}`)).toEqual(
    upright.mipmaps.map(({ width, height }) => `${width} × ${height}`),
  );
  turned.mipmaps.forEach((level, i) => {
    const reference = upright.mipmaps[i];
    expect(Math.abs(level.across / (reference?.across ?? 0) - 1), `level ${i}, across`).toBeLessThan(
      tolerance,
    );
    expect(Math.abs(level.down / (reference?.down ?? 0) - 1), `level ${i}, down`).toBeLessThan(tolerance);
  });
  expect(turned.faces).toHaveLength(1);
  const [ours, theirs] = [turned.faces[0]?.box, upright.faces[0]?.box];
  for (const side of ["x", "y", "width", "height"] as const)
    expect(Math.abs((ours?.[side] ?? 9) - (theirs?.[side] ?? 0)), side).toBeLessThan(0.02);
}

afterEach(() => vi.unstubAllGlobals());

/** Ways of decoding, by format and by the size that the stage needs: eighths of a JPEG, and Safari's way. */
const WAYS = [
  { name: "JPEG at 1/8, then whole", format: "jpeg", width: 768, stageSide: 80, asSafari: false },
  { name: "JPEG at 2/8, then whole", format: "jpeg", width: 768, stageSide: 150, asSafari: false },
  { name: "JPEG at 4/8, then whole", format: "jpeg", width: 768, stageSide: 350, asSafari: false },
  { name: "JPEG whole at once", format: "jpeg", width: 768, stageSide: 1200, asSafari: false },
  {
    name: "JPEG small, then whole, without ImageDecoder",
    format: "jpeg",
    width: 768,
    stageSide: 384,
    asSafari: true,
  },
  { name: "JPEG whole, without ImageDecoder", format: "jpeg", width: 768, stageSide: 1200, asSafari: true },
  { name: "PNG", format: "png", width: 768, stageSide: 600, asSafari: false },
  { name: "WebP", format: "webp", width: 768, stageSide: 600, asSafari: false },
  { name: "AVIF", format: "avif", width: 768, stageSide: 600, asSafari: false },
] as const;

describe.each(WAYS)("stored in any orientation, $name", ({ format, width, stageSide, asSafari }) => {
  test("has the shape, the detail and the face of the same photo stored upright", async () => {
    if (asSafari) vi.stubGlobal("ImageDecoder", undefined);
    const upright = await open({ format, width, orientation: 1 }, stageSide);
    expect(upright.sizes).toEqual([{ width, height: (width * 4) / 3 }]);
    for (const orientation of ORIENTATIONS.slice(1))
      expectAlike(await open({ format, width, orientation }, stageSide), upright);
  }, 240_000);
});

test("a rectangle of a photo in any orientation is the same part as is seen", async () => {
  const part = { x: 150, y: 40, width: 300, height: 120 };
  for (const orientation of ORIENTATIONS) {
    const bytes = fromBase64(await commands.turnedPhoto({ format: "jpeg", width: 480, orientation }));
    const whole = await createImageBitmap(new Blob([bytes]));
    const crop = await cropBitmap(whole, part);
    const context = new OffscreenCanvas(part.width, part.height).getContext("2d");
    const pixelsOf = (bitmap: ImageBitmap, x: number, y: number) => {
      context?.drawImage(bitmap, x, y);
      return context?.getImageData(0, 0, part.width, part.height).data.join() ?? "";
    };
    const isSame = pixelsOf(whole, -part.x, -part.y) === pixelsOf(crop, 0, 0);
    expect(isSame, `orientation ${orientation}`).toBe(true);
  }
});

describe("a photo of more pixels than are kept, stored on its side", () => {
  test.each([
    ["with ImageDecoder", false],
    ["without", true],
  ])(
    "%s",
    async (_name, asSafari) => {
      if (asSafari) vi.stubGlobal("ImageDecoder", undefined);
      // 3840 × 5120 = 19.7 MP.
      const upright = await open({ format: "jpeg", width: 3840, orientation: 1 }, 1200);
      // When not scaled by a power of two, lines four pixels apart cause moiré, which differs between orientations.
      expectAlike(await open({ format: "jpeg", width: 3840, orientation: 6 }, 1200), upright, 0.02);
    },
    240_000,
  );
});
