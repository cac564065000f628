import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadFaceModel } from "../../src/photo-import/faces/face-model.ts";
import { faceModel, faceModelBytes } from "../fixtures/face-model-file.ts";

describe("the networks' files", () => {
  test("are what the script makes of the published weights", () => {
    const script = fileURLToPath(new URL("../../tools/networks.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  test("holds a stem, 16 blocks and two heads, which end at 8 × 8 cells", () => {
    const { steps, outputs } = faceModel().network;
    expect(steps[0]?.kernel).toMatchObject({ side: 5, stride: 2, outputs: 24 });
    expect(steps.filter(({ operation }) => operation === "depthwise")).toHaveLength(16);
    expect(outputs.map((value) => steps[value - 1]?.result)).toEqual([
      { side: 16, channels: 32 },
      { side: 8, channels: 96 },
      { side: 16, channels: 2 },
      { side: 8, channels: 6 },
    ]);
  });

  test.each([
    ["nothing", new ArrayBuffer(0)],
    ["a web page", new TextEncoder().encode("<!doctype html><title>Not found</title>").buffer],
    ["a file without its last byte", faceModelBytes().slice(0, -1)],
    ["a file with one byte too many", Uint8Array.from([...new Uint8Array(faceModelBytes()), 0]).buffer],
    ["a header with nothing behind it", faceModelBytes().slice(0, 8)],
  ])("is refused when it is %s", (_, bytes) => {
    expect(loadFaceModel(bytes)).toEqual({ ok: false, code: "face-model-broken" });
  });
});
