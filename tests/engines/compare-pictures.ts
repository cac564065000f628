import sharp from "sharp";
import { expect } from "vitest";
import type { Design } from "../../src/model/design.ts";
import type { RenderRequest } from "../harness/harness.ts";
import { until } from "./controls.ts";
import type { Engine } from "./engine.ts";

export type Pixels = { readonly side: number; readonly rgba: Buffer };

/** Decodes a square picture with sharp, independently of the browser that made it. */
export async function decode(file: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(info.height);
  return { side: info.width, rgba: data };
}

/** The largest difference in any channel of any pixel, in levels of 255. */
export function mostLevels(a: Buffer, b: Buffer = Buffer.alloc(0)): number {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let i = 0; i < a.length; i += 1) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
  return most;
}

/** The similarity of two pictures: peak signal-to-noise ratio in dB, infinite if they are equal. */
export function likeness(a: Buffer, b: Buffer = Buffer.alloc(0)): number {
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return 10 * Math.log10(255 ** 2 / (sum / a.length));
}

/** The colour at a position given in fractions of the side. */
export function colourAt({ side, rgba }: Pixels, x: number, y: number): readonly number[] {
  const at = (Math.floor(y * side) * side + Math.floor(x * side)) * 4;
  return [...rgba.subarray(at, at + 3)];
}

/**
 * Designs over one photo file, rendered off stage in an engine with the code that the app uses for saving, at the sides in
 * pixels at which they were saved. RGBA.
 */
export async function renderOffStage(
  engine: Engine,
  harnessUrl: string,
  designs: readonly { readonly design: Design; readonly side: number }[],
  photo: string,
): Promise<Buffer[]> {
  const tab = await engine.open(harnessUrl);
  try {
    await until(tab, `"renderComposition" in window`);
    await tab.choose(photo);
    const pictures: Buffer[] = [];
    for (const { design, side } of designs) {
      const request: RenderRequest = { design, side, isPlacedByFaces: false };
      const input = `document.querySelector("input").files[0]`;
      const text = await tab.evaluate(`window.renderComposition(${JSON.stringify(request)}, ${input})`);
      pictures.push(Buffer.from(String(text), "base64"));
    }
    return pictures;
  } finally {
    await tab.close();
  }
}
