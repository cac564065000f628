import sharp from "sharp";
import { expect, test } from "vitest";
import type { Box } from "../../src/model/face.ts";
import type { Pixels } from "../../src/photo-import/neural-network/fill-input.ts";
import { runNetwork } from "../../src/photo-import/neural-network/run-network.ts";
import { lookAt } from "../../src/photo-import/people/look-for-people.ts";
import { MEDIAPIPE_FACES, samplePhoto } from "../fixtures/face-photos.ts";
import { exactNetwork, segmentationGraph, segmentationNetwork } from "../fixtures/segmentation-network.ts";
import { runInFloats } from "../support/float-network.ts";

const NAMES = ["sample1", "sample2", "sample3", "sample4", "sample5", "sample6"] as const;

async function pixelsOf(name: string): Promise<Pixels> {
  const { data, info } = await sharp(samplePhoto(name))
    .rotate()
    .resize(1024, 1024, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** The network's input, made from the file independently of the app's own resampling. */
async function inputOf(name: string): Promise<Float32Array> {
  const { data } = await sharp(samplePhoto(name))
    .resize(256, 256, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Float32Array.from(data, (value) => value / 255);
}

test.each(NAMES)(
  "every step of the network gives what its definition says, on %s",
  async (name) => {
    const network = exactNetwork();
    const input = await inputOf(name);
    // Treats every value as an output; value 0 is the input.
    const outputs = network.steps.map((_, i) => i + 1);
    const [...reference] = runInFloats(segmentationGraph(), input);
    for (const index of outputs) {
      const expected = reference[index];
      const result = network.steps[index - 1]?.result;
      expect({ side: expected?.side, channels: expected?.channels }, `step ${index}`).toEqual(result);
    }
    const [mask] = runNetwork(network, input);
    const expected = reference.at(-1)?.values ?? [];
    let worst = 0;
    mask?.forEach((value, i) => {
      worst = Math.max(worst, Math.abs(value - (expected[i] ?? 9)));
    });
    expect(mask?.length).toBe(256 * 256);
    expect(worst).toBeLessThan(1e-4);
  },
  120_000,
);

/** The whole photo, and one narrow and one wide crop around each face. */
function cropsOf(name: (typeof NAMES)[number], { width, height }: Pixels): readonly Box[] {
  const around = MEDIAPIPE_FACES[name].flatMap(({ box }) =>
    [1.2, 2].map((reach) => {
      const side = Math.max(box.width * width, box.height * height);
      const left = Math.max(0, Math.floor((box.x + box.width / 2) * width - reach * side));
      const top = Math.max(0, Math.floor((box.y + box.height / 2) * height - reach * side));
      return {
        x: left,
        y: top,
        width: Math.min(width - left, Math.ceil(2 * reach * side)),
        height: Math.min(height - top, Math.ceil(2 * reach * side)),
      };
    }),
  );
  return [{ x: 0, y: 0, width, height }, ...around];
}

test("the rounded weights give the same mask: IoU 0.99 on average over 38 crops, none under 0.96", async () => {
  const [rounded, exact] = [segmentationNetwork(), exactNetwork()];
  const overlaps: number[] = [];
  const times: number[] = [];
  for (const name of NAMES) {
    const pixels = await pixelsOf(name);
    for (const crop of cropsOf(name, pixels)) {
      const start = performance.now();
      const a = lookAt(rounded, pixels, crop).values;
      times.push(performance.now() - start);
      const b = lookAt(exact, pixels, crop).values;
      let [both, either] = [0, 0];
      a.forEach((value, i) => {
        const [one, other] = [value >= 0.5, (b[i] ?? 0) >= 0.5];
        both += Number(one && other);
        either += Number(one || other);
      });
      overlaps.push(both / Math.max(1, either));
    }
  }
  const mean = overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length;
  const worst = Math.min(...overlaps);
  const median = times.sort((one, other) => one - other)[times.length >> 1];
  if (process.env.MEASURE)
    console.log(
      `${overlaps.length} crops: IoU ${mean.toFixed(4)}, worst ${worst.toFixed(4)}, ${median} ms a mask`,
    );
  expect(overlaps).toHaveLength(38);
  expect(mean).toBeGreaterThanOrEqual(0.99);
  expect(worst).toBeGreaterThanOrEqual(0.96);
}, 120_000);
