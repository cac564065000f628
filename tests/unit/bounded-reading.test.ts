import { describe, expect, test } from "vitest";
import { readIcoHeader } from "../../src/photo-import/header/bmp-header.ts";
import { MAX_PIECES } from "../../src/photo-import/header/bytes.ts";
import { readTiffDirectory } from "../../src/photo-import/header/exif.ts";
import { gifBlocks } from "../../src/photo-import/header/gif-header.ts";
import { isoBoxes } from "../../src/photo-import/header/iso-boxes.ts";
import { jpegSegments } from "../../src/photo-import/header/jpeg-header.ts";
import { jpegIsTruncated, photoIsTruncated } from "../../src/photo-import/header/photo-is-truncated.ts";
import { pngChunks } from "../../src/photo-import/header/png-header.ts";
import { readPhotoHeader } from "../../src/photo-import/header/read-photo-header.ts";
import { webpChunks } from "../../src/photo-import/header/webp-header.ts";
import { big, join, little, type Part } from "../fixtures/byte-building.ts";
import { storedPicture } from "../fixtures/corner-picture.ts";
import { box } from "../fixtures/heif-building.ts";
import { drawJpeg } from "../fixtures/jpeg-building.ts";
import { chunk, header, PNG_SIGNATURE } from "../fixtures/png-building.ts";
import { cpuTime } from "../support/cpu-time.ts";

/** A start, followed by a piece repeated `times` times. */
function repeated(start: Part, piece: Part, times: number): Uint8Array {
  const [first, one] = [join(start), join(piece)];
  const bytes = new Uint8Array(first.length + one.length * times);
  bytes.set(first);
  for (let i = 0; i < times; i += 1) bytes.set(one, first.length + i * one.length);
  return bytes;
}

function count(pieces: Iterable<unknown>): number {
  let found = 0;
  for (const _piece of pieces) found += 1;
  return found;
}

const MANY = MAX_PIECES + 1000;
const gifScreen = join("GIF89a", little(9, 2), little(9, 2), [0, 0, 0]);

describe("a walk ends after a bounded number of", () => {
  test.each<[string, () => Iterable<unknown>]>([
    ["PNG chunks", () => pngChunks(repeated(PNG_SIGNATURE, chunk("tEXt"), MANY))],
    ["RIFF chunks", () => webpChunks(repeated(new Uint8Array(12), "ABCD\0\0\0\0", MANY))],
    ["GIF blocks", () => gifBlocks(repeated(gifScreen, [0x21, 0xfe, 0], MANY))],
    [
      "ISO boxes",
      () => {
        const bytes = repeated("", box("free"), MANY);
        return isoBoxes(bytes, { start: 0, end: bytes.length });
      },
    ],
  ])("%s", (_name, walk) => {
    expect(count(walk())).toBe(MAX_PIECES);
  });

  test("JPEG segments, and then says that the file makes no sense", () => {
    let found = 0;
    let last: unknown = null;
    for (const segment of jpegSegments(repeated("\xff\xd8", "\xff\xe0\0\x02", MANY))) {
      found += 1;
      last = segment;
    }
    expect(found).toBe(MAX_PIECES + 1);
    expect(last).toBe("broken");
  });

  test("JPEG scans, each of which is a pass over the picture", () => {
    const scan = join([0xff, 0xda], big(8, 2), [1, 1, 0, 0, 0, 0]);
    const scans = (times: number) => join(repeated("\xff\xd8", scan, times), [0xff, 0xd9]);
    expect(jpegIsTruncated(scans(500))).toBe(false);
    expect(jpegIsTruncated(scans(501))).toBe(true);
  });

  test("entries of an EXIF directory: those that the bytes hold", () => {
    const claimed = join("MM\0*", big(8, 4), big(65535, 2), new Uint8Array(12 * 20));
    expect(readTiffDirectory(claimed, 8)?.entries.size).toBeLessThanOrEqual(20);
  });

  test("pictures of an ICO: 65535, which its header cannot exceed", () => {
    const ico = repeated([0, 0, 1, 0, 255, 255], new Uint8Array(16), 65535);
    expect(cpuTime(() => readIcoHeader(ico))).toBeLessThan(1000);
  });
});

describe("a file of very many EXIF blocks, each of which claims very many entries, is read at once", () => {
  const crowd = join("MM\0*", big(8, 4), big(1000, 2), big(8, 4));

  test("PNG of 3.3 MB", () => {
    const start = join(PNG_SIGNATURE, header({ size: { width: 9, height: 9 }, bitDepth: 8, colourType: 2 }));
    const png = repeated(start, chunk("eXIf", crowd), Math.floor(3_300_000 / (crowd.length + 12)));
    expectQuick(png, "png");
  });

  test("JPEG", async () => {
    const app1 = join([0xff, 0xe1], big(crowd.length + 8, 2), "Exif\0\0", crowd);
    const jpeg = await drawJpeg(storedPicture(1));
    expectQuick(join(repeated("\xff\xd8", app1, 100_000), jpeg.subarray(2)), "jpeg");
  });

  test("WebP", () => {
    const start = join(
      "RIFF",
      little(4_000_000, 4),
      "WEBPVP8X",
      little(10, 4),
      [8, 0, 0, 0],
      new Uint8Array(6),
    );
    expectQuick(
      repeated(start, join("EXIF", little(crowd.length, 4), crowd, crowd.length % 2 ? [0] : []), 100_000),
      "webp",
    );
  });

  function expectQuick(bytes: Uint8Array, format: "png" | "jpeg" | "webp"): void {
    const spent = cpuTime(() => {
      readPhotoHeader(bytes);
      photoIsTruncated(bytes, format);
    });
    // It took 4.9 s when every block was read as if its entries existed.
    expect(spent).toBeLessThan(1000);
  }
});
