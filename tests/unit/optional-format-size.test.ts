import { describe, expect, test } from "vitest";
import { readOptionalFormatSize } from "../../src/photo-import/header/optional-format-size.ts";
import { readFile } from "../../src/photo-import/open/read-file.ts";
import { big, join } from "../fixtures/byte-building.ts";
import { storedPicture, UPRIGHT_SIZE } from "../fixtures/corner-picture.ts";
import { box } from "../fixtures/heif-building.ts";
import { draw } from "../fixtures/jpeg-building.ts";

/** The beginnings of files that libjxl wrote for these sizes, in every way in which the header can encode them. */
const JPEG_XL = [
  { hex: "ff0a0f4142712100", width: 96, height: 64, way: "both in eights, by ratio" },
  { hex: "ff0adf4142712100", width: 256, height: 128, way: "in eights, twice as wide" },
  { hex: "ff0ae001c08084e242", width: 97, height: 61, way: "both in full" },
  { hex: "ff0a3a1f0109c585", width: 1000, height: 1000, way: "a square" },
  { hex: "ff0a48003f9c0009c585", width: 20000, height: 10, way: "one long side" },
] as const;

describe("the size of a JPEG XL", () => {
  test.each(JPEG_XL)("$way", ({ hex, width, height }) => {
    const bytes = Uint8Array.from(Buffer.from(hex, "hex"));
    expect(readOptionalFormatSize(bytes, "jpeg-xl")).toEqual({ width, height });
    expect(readOptionalFormatSize(bytes.subarray(0, 3), "jpeg-xl")).toBeNull();
  });

  test("in a container, whole or in parts", () => {
    const [{ hex, width, height }] = JPEG_XL;
    const coded = Uint8Array.from(Buffer.from(hex, "hex"));
    const signature = join(big(12, 4), "JXL \r\n\x87\n", box("ftyp", "jxl ", big(0, 4), "jxl "));
    const size = { width, height };
    expect(readOptionalFormatSize(join(signature, box("jxlc", coded)), "jpeg-xl")).toEqual(size);
    expect(readOptionalFormatSize(join(signature, box("jxlp", big(0, 4), coded)), "jpeg-xl")).toEqual(size);
    expect(readOptionalFormatSize(signature, "jpeg-xl")).toBeNull();
  });
});

test("the size of a TIFF, and none of what is no TIFF", async () => {
  const tiff = await draw(storedPicture(1)).tiff().toBuffer();
  expect(readOptionalFormatSize(tiff, "tiff")).toEqual(UPRIGHT_SIZE);
  expect(readOptionalFormatSize(tiff.subarray(0, 9), "tiff")).toBeNull();
  expect(readOptionalFormatSize(join("text"), "tiff")).toBeNull();
});

test("a file that only some browsers open is read under its own name", async () => {
  const tiff = await draw(storedPicture(1)).tiff().toBuffer();
  const read = await readFile(
    new Blob([Uint8Array.from(tiff)]),
    { touch: false, memory: null },
    async () => {},
  );
  expect(read).toMatchObject({ ok: true, value: { header: { format: "tiff", mime: "image/tiff" } } });
  const [{ hex }] = JPEG_XL;
  const jpegXl = await readFile(
    new Blob([Uint8Array.from(Buffer.from(hex, "hex"))]),
    { touch: false, memory: null },
    async () => {},
  );
  expect(jpegXl).toMatchObject({ ok: true, value: { header: { format: "jpeg-xl", mime: "image/jxl" } } });
});
