import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ORIENTATIONS, uprightSize } from "../../src/photo-import/header/orientation.ts";
import { photoIsTruncated } from "../../src/photo-import/header/photo-is-truncated.ts";
import { readPhotoHeader } from "../../src/photo-import/header/read-photo-header.ts";
import { webpWithoutExif } from "../../src/photo-import/header/strip-orientation.ts";
import { storedPicture } from "../fixtures/corner-picture.ts";
import { makeExif } from "../fixtures/exif-building.ts";
import { drawJpeg, withExif } from "../fixtures/jpeg-building.ts";
import { jpegWithThumbnail, THUMBNAIL_SIZE } from "../fixtures/jpeg-fixtures.ts";
import { makePhotoFixtures } from "../fixtures/photo-fixtures.ts";

const fixtures = await makePhotoFixtures();

function read(bytes: Uint8Array) {
  const result = readPhotoHeader(bytes);
  if (!result.ok) return { code: result.code };
  const { format, stored, orientation, animated } = result.value;
  return { format, upright: uprightSize(stored, orientation), orientation, animated };
}

describe("every file of the table is told by its bytes", () => {
  test.each(fixtures)("$name", ({ bytes, expected }) => {
    if ("code" in expected) {
      expect(read(bytes)).toEqual({ code: expected.code });
    } else {
      const { format, upright, orientation, animated } = expected;
      expect(read(bytes)).toEqual({ format, upright, orientation, animated });
    }
  });
});

describe("whole files", () => {
  const whole = fixtures.filter(({ expected }) => "corners" in expected && expected.corners);

  test.each(whole)("$name is not truncated", ({ bytes }) => {
    const header = readPhotoHeader(bytes);
    expect(header.ok && photoIsTruncated(bytes, header.value.format)).toBe(false);
  });

  test("the mime type is that of the bytes", () => {
    const mimes = whole
      .map(({ bytes }) => readPhotoHeader(bytes))
      .map((header) => header.ok && header.value.mime);
    expect(new Set(mimes)).toEqual(
      new Set([
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif",
        "image/avif",
        "image/bmp",
        "image/x-icon",
      ]),
    );
  });
});

describe("what only a JPEG has", () => {
  test("the thumbnail is found where it lies, with its own size", async () => {
    const bytes = await jpegWithThumbnail();
    const header = readPhotoHeader(bytes);
    const thumbnail = header.ok ? header.value.thumbnail : null;
    expect(thumbnail?.size).toEqual(THUMBNAIL_SIZE);
    const small = bytes.subarray(thumbnail?.start, thumbnail?.end);
    expect(read(small)).toMatchObject({ format: "jpeg", upright: THUMBNAIL_SIZE });
    expect(photoIsTruncated(small, "jpeg")).toBe(false);
  });

  test.each([
    ["that is no JPEG", new Uint8Array(100)],
    ["that ends before its frame", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4)],
  ])("a thumbnail %s is none", async (_, thumbnail) => {
    const jpeg = withExif(await drawJpeg(storedPicture(1)), makeExif({ orientation: 1, thumbnail }));
    expect(readPhotoHeader(jpeg)).toMatchObject({ ok: true, value: { thumbnail: null } });
  });
});

test("a WebP whose EXIF is hidden is the same picture as stored, to every reader", async () => {
  for (const orientation of ORIENTATIONS) {
    const bytes = fixtures.find(({ name }) => name === `webp, orientation ${orientation}`)?.bytes;
    const hidden = webpWithoutExif(bytes ?? new Uint8Array());
    const { size } = storedPicture(orientation);
    expect(read(hidden)).toEqual({ format: "webp", upright: size, orientation: 1, animated: false });
    const metadata = await sharp(hidden).metadata();
    expect([metadata.width, metadata.height, metadata.orientation]).toEqual([
      size.width,
      size.height,
      undefined,
    ]);
  }
});

describe("sharp reads the same", () => {
  const stills = fixtures.filter(
    ({ expected }) =>
      "corners" in expected &&
      expected.corners &&
      /jpeg|webp|avif|png/.test(expected.format) &&
      !expected.animated,
  );
  // sharp does not support eXIf, and libvips accepts an orientation of another type.
  const others = /^png, orientation|another type/;

  test.each(stills.filter(({ name }) => !others.test(name)))("$name", async ({ bytes, expected }) => {
    const { autoOrient } = await sharp(bytes).metadata();
    expect("upright" in expected && expected.upright).toEqual(autoOrient);
  });
});
