import { describe, expect, test } from "vitest";
import { readOptionalFormatSize } from "../../src/photo-import/header/optional-format-size.ts";
import type { PhotoFormat } from "../../src/photo-import/header/photo-header.ts";
import { photoIsTruncated } from "../../src/photo-import/header/photo-is-truncated.ts";
import { readPhotoHeader } from "../../src/photo-import/header/read-photo-header.ts";
import { webpWithoutExif } from "../../src/photo-import/header/strip-orientation.ts";
import { big, join, little } from "../fixtures/byte-building.ts";
import { box } from "../fixtures/heif-building.ts";
import { makePhotoFixtures } from "../fixtures/photo-fixtures.ts";
import { chunk, header, PNG_SIGNATURE } from "../fixtures/png-building.ts";
import { cpuTime } from "../support/cpu-time.ts";

const fixtures = await makePhotoFixtures();
const bytesOf = (name: string) =>
  fixtures.find((fixture) => fixture.name === name)?.bytes ?? new Uint8Array();
const FORMATS: readonly PhotoFormat[] = ["jpeg", "png", "webp", "avif", "heic", "gif", "bmp", "ico"];

function expectSense(bytes: Uint8Array): void {
  const result = readPhotoHeader(bytes);
  for (const format of FORMATS) photoIsTruncated(bytes, format);
  for (const format of ["jpeg-xl", "tiff"] as const) readOptionalFormatSize(bytes, format);
  webpWithoutExif(bytes);
  if (!result.ok) return;
  const { stored, orientation, thumbnail } = result.value;
  const sides = [stored.width, stored.height];
  if (!sides.every((side) => Number.isInteger(side) && side >= 1)) throw new Error(`a size of ${sides}`);
  if (!(orientation >= 1 && orientation <= 8)) throw new Error(`an orientation of ${orientation}`);
  if (thumbnail && !(thumbnail.start >= 0 && thumbnail.end <= bytes.length))
    throw new Error("a thumbnail outside");
}

/** A small generator of uniform numbers in [0, 1), determined by a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("files cut at every byte", () => {
  const names = [
    "jpeg, orientation 6",
    "jpeg, progressive",
    "png, orientation 6",
    "apng",
    "webp, orientation 5",
  ];
  const more = [
    "webp, lossy",
    "avif, orientation 7",
    "heic, orientation 5",
    "gif, animated",
    "bmp",
    "ico of two sizes",
  ];

  test.each([...names, ...more])("%s: the start reads as the whole or as cut short", (name) => {
    const bytes = bytesOf(name);
    const whole = readPhotoHeader(bytes);
    expect(whole.ok).toBe(true);
    for (let length = 32; length < bytes.length; length += 1) {
      const part = readPhotoHeader(bytes.subarray(0, length));
      if (part.ok && whole.ok) {
        const { format, stored, orientation } = part.value;
        const same = { format, stored, orientation };
        expect(whole.value, `${length} bytes`).toMatchObject(same);
      } else if (!part.ok) {
        expect(part.code, `${length} bytes`).toBe("cut-short");
      }
    }
  });

  test.each([...names, "webp, lossless", "avif, orientation 1", "bmp, OS/2", "ico of a png", "gif"])(
    "%s: the missing end is noticed",
    (name) => {
      const bytes = bytesOf(name);
      const format = FORMATS.find((candidate) => name.startsWith(candidate)) ?? "png";
      // The last four bytes may be padding, a trailer or a checksum, which decoders do not need.
      for (let length = 1; length < bytes.length - 4; length += 1) {
        expect(photoIsTruncated(bytes.subarray(0, length), format), `${length} bytes`).toBe(true);
      }
    },
  );

  test("every file, even below 16 bytes, makes sense or is refused", () => {
    for (const { bytes } of fixtures) {
      for (let length = 0; length < Math.min(bytes.length, 400); length += 1)
        expectSense(bytes.subarray(0, length));
    }
  });
});

describe("damaged files", () => {
  const small = fixtures.filter(({ bytes }) => bytes.length > 0 && bytes.length < 20_000);

  test("500 seeds of flipped bytes each make sense or are refused", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = randomFrom(seed);
      const bytes = Uint8Array.from(small[seed % small.length]?.bytes ?? []);
      // Half of the seeds target the header, where damage has most effect.
      const reach = seed % 2 === 0 ? bytes.length : Math.min(bytes.length, 300);
      const flips = 1 + Math.floor(random() * 20);
      for (let i = 0; i < flips; i += 1) bytes[Math.floor(random() * reach)] = Math.floor(random() * 256);
      expectSense(bytes);
    }
  });

  test("500 seeds of noise behind each file's beginning make sense or are refused", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = randomFrom(seed);
      const bytes = Uint8Array.from({ length: 2000 }, () => Math.floor(random() * 256));
      bytes.set((small[seed % small.length]?.bytes ?? new Uint8Array()).subarray(0, 4 + (seed % 60)));
      expectSense(bytes);
    }
  });

  test("each byte of a header set to its extremes makes sense or is refused", () => {
    for (const name of [
      "avif, orientation 7",
      "heic, grid of tiles turned",
      "webp, orientation 5",
      "apng",
      "gif",
    ]) {
      const bytes = Uint8Array.from(bytesOf(name));
      for (let at = 0; at < Math.min(bytes.length, 1500); at += 1) {
        const kept = bytes[at] ?? 0;
        for (const value of [0, 1, 127, 128, 255]) {
          bytes[at] = value;
          expectSense(bytes);
        }
        bytes[at] = kept;
      }
    }
  });
});

describe("time is linear: 4 MB of the worst within a second", () => {
  const MEGA = 2 ** 20;
  /** A start, followed by a repeated piece, filled by doubling. */
  const repeated = (start: Uint8Array, piece: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(4 * MEGA);
    bytes.set(start);
    bytes.set(piece, start.length);
    for (let done = piece.length; start.length + done < bytes.length; done *= 2) {
      bytes.copyWithin(start.length + done, start.length, start.length + done);
    }
    return bytes;
  };
  const png = join(PNG_SIGNATURE, header({ size: { width: 9, height: 9 }, bitDepth: 8, colourType: 2 }));
  const gif = join("GIF89a", little(9, 2), little(9, 2), [0, 0, 0]);
  const brand = box("ftyp", "avif", big(0, 4));
  // Shorter than the file, which would otherwise be rejected as truncated immediately.
  const open = (type: string) => join(big(4 * MEGA - 300, 4), type);
  const openFull = (type: string) => join(open(type), big(0, 4));
  const primary = box("pitm", big(0, 4), big(1, 2));
  const ipma = join(primary, open("iprp"), box("ipco", box("irot")));

  test.each<[string, Uint8Array]>([
    ["jpeg of empty segments", repeated(join("\xff\xd8"), join("\xff\xe0\0\x02"))],
    ["jpeg of restart markers", repeated(join("\xff\xd8"), join("\xff\xd0"))],
    ["jpeg of stuffed bytes", repeated(join("\xff\xd8\xff\xe0\0\x02"), join("\xff\0"))],
    ["jpeg of fill bytes", repeated(join("\xff\xd8"), join("\xff"))],
    ["png of empty chunks", repeated(png, chunk("tEXt"))],
    [
      "webp of empty chunks",
      repeated(
        join("RIFF", big(0xffffff7f, 4), "WEBPVP8X", little(10, 4), [8], new Uint8Array(9)),
        join("ABCD\0\0\0\0"),
      ),
    ],
    ["gif of empty extensions", repeated(gif, join([0x21, 0xfe, 0]))],
    ["gif of one-byte blocks", repeated(join(gif, [0x21, 0xfe]), join([1, 1]))],
    ["avif of empty boxes", repeated(brand, box("free"))],
    ["avif of empty tracks", repeated(join(brand, open("moov")), box("trak"))],
    [
      "avif of empty properties",
      repeated(join(brand, openFull("meta"), primary, open("iprp"), open("ipco")), box("irot")),
    ],
    [
      "avif of endless associations",
      repeated(join(brand, openFull("meta"), ipma, openFull("ipma"), big(0, 4)), join([0, 1, 1, 1])),
    ],
    ["ico of 65535 pictures", repeated(join([0, 0, 1, 0, 255, 255]), new Uint8Array(16))],
    ["page of brackets", repeated(join("<"), join("<!--"))],
    ["zeros", new Uint8Array(4 * MEGA)],
  ])("%s", (name, bytes) => {
    const format = FORMATS.find((candidate) => name.startsWith(candidate));
    const spent = cpuTime(() => {
      readPhotoHeader(bytes);
      if (format) photoIsTruncated(bytes, format);
    });
    expect(spent).toBeLessThan(1000);
  });
});
