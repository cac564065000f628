import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadFaceModel } from "../../src/browser/faces/face-model.ts";
import { faceModel, faceModelBytes } from "../fixtures/face-model-file.ts";

describe("blazeface.bin", () => {
  test("is what the script makes of the published weights", () => {
    const script = fileURLToPath(new URL("../../scripts/face-model.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  test("holds a stem, 16 blocks and two heads, which end at 8 × 8 cells", () => {
    const { stem, blocks, heads } = faceModel();
    expect([stem.side, stem.stride, stem.inputs, stem.outputs]).toEqual([5, 2, 3, 24]);
    expect(blocks).toHaveLength(16);
    expect(heads.map(({ cells, scores }) => cells * scores.outputs)).toEqual([512, 384]);
    expect(heads.map(({ cells, boxes }) => cells * boxes.outputs)).toEqual([512 * 16, 384 * 16]);
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
