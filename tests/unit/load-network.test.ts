import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadNetwork } from "../../src/photo-import/neural-network/load-network.ts";

const file = () => {
  const bytes = readFileSync(
    new URL("../../src/photo-import/people/selfie-segmentation.bin", import.meta.url),
  );
  return new Uint8Array(bytes);
};

test("the segmentation network makes one number for each pixel of 256 × 256, in at most 130 kB", () => {
  const loaded = loadNetwork(file().buffer);
  if (!loaded.ok) throw new Error(loaded.code);
  const { input, steps, outputs } = loaded.value;
  expect(input).toEqual({ side: 256, channels: 3 });
  expect(outputs).toEqual([steps.length]);
  expect(steps.at(-1)).toMatchObject({
    operation: "transposed",
    activation: "sigmoid",
    result: { side: 256, channels: 1 },
  });
  expect(steps.filter(({ kernel }) => kernel?.side === 5)).toHaveLength(5);
  expect(file().length).toBeLessThanOrEqual(130_000);
});

test.each([
  ["an unknown operation", 16, 99],
  ["an unknown activation", 17, 99],
  ["an input that does not exist yet", 30, 99],
  ["another number of outputs than its weights fill", 24, 18],
])("a file with %s is refused", (_, at, value) => {
  const bytes = file();
  bytes[at] = value;
  expect(loadNetwork(bytes.buffer)).toEqual({ ok: false, code: "network-broken" });
});
