import type { Page } from "playwright";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { SaveTargetId } from "../../src/model/save-targets.ts";
import { photosWithMetadata, SECRET } from "../fixtures/photos-with-metadata.ts";
import { jpegParts, pngParts, webpParts } from "../support/file-parts.ts";
import {
  choosePhoto,
  chooseTarget,
  expectQuiet,
  openApp,
  saveAvatar,
  settle,
  withChromium,
} from "./browser.ts";

withChromium();

const PHOTOS = await photosWithMetadata();

async function makeFor(page: Page, target: SaveTargetId, format: string): Promise<void> {
  const options = page.getByRole("button", { name: "Options" });
  if ((await options.getAttribute("aria-expanded")) === "false") await options.click();
  await chooseTarget(page, target);
  if (format === "PNG") return;
  await page.getByRole("radio", { name: format }).check();
}

/** The metadata that an independent reader finds. */
async function metadataOf(file: Buffer) {
  const { exif, icc, iptc, xmp, comments, density, orientation } = await sharp(file).metadata();
  return { exif, icc, iptc, xmp, comments, density, orientation };
}

const NOTHING = {
  exif: undefined,
  icc: undefined,
  iptc: undefined,
  xmp: undefined,
  comments: undefined,
  orientation: undefined,
};

describe("of a photo full of places, dates and names", () => {
  test("the photos tell all of it", async () => {
    for (const { name, buffer } of PHOTOS) {
      const { exif, icc, xmp, iptc } = await sharp(buffer).metadata();
      expect([exif, icc, xmp].map(Boolean), name).toEqual([true, true, true]);
      expect(Boolean(iptc), name).toBe(name.endsWith("jpg"));
      expect(buffer.includes(SECRET), name).toBe(true);
    }
  });

  test.each(PHOTOS.map((photo) => [photo.mimeType, photo] as const))(
    "nothing is in the PNG saved of %s, and sRGB is stated",
    async (_type, photo) => {
      const { page, noise } = await openApp();
      await choosePhoto(page, photo);
      await settle(page);
      const { file, name } = await saveAvatar(page);
      expect(name).toBe("blue-heart-1024.png");
      expect(pngParts(file).join(" ")).toMatch(/^IHDR sRGB (IDAT )+IEND$/);
      expect(await metadataOf(file)).toMatchObject(NOTHING);
      expect(file.includes(SECRET)).toBe(false);
      expectQuiet(noise);
    },
  );

  test.each([
    ["JPEG", "everywhere", "blue-heart-1024.jpg"],
    ["WebP", "large", "blue-heart-2048.webp"],
  ] as const)("nothing is in the %s that somebody chose", async (format, target, expectedName) => {
    const [photo] = PHOTOS;
    if (!photo) throw new Error("no photo");
    const { page, noise } = await openApp();
    await choosePhoto(page, photo);
    await settle(page);
    await makeFor(page, target, format);
    await page.getByText(`${format} leaves out fine detail`).waitFor({ timeout: 20_000 });
    const { file, name } = await saveAvatar(page);
    expect(name).toBe(expectedName);
    expect((await sharp(file).metadata()).format).toBe(format.toLowerCase());
    const told = await metadataOf(file);
    expect({ ...told, icc: undefined }).toMatchObject(NOTHING);
    // These formats can state sRGB only with the profile that Chromium embeds, which is the same for every picture.
    const profile = told.icc?.toString("latin1").replaceAll("\0", "");
    expect(profile).toContain("sRGB");
    expect(profile).not.toContain("P3");
    expect(file.includes(SECRET)).toBe(false);
    // JPEG: JFIF, that profile, tables, frame, pixels. WebP: the list of parts, that profile, pixels.
    const parts = format === "JPEG" ? jpegParts(file) : webpParts(file);
    const allowed = format === "JPEG" ? /^(e0 JFIF|e2 ICC_PROFILE|db|c0|c4|da)$/ : /^(VP8[ LX]|ICCP)$/;
    expect(parts.filter((part) => !allowed.test(part))).toEqual([]);
    expectQuiet(noise);
  });
});

test("a site that takes no WebP is not offered one, and going there ends the choice of one", async () => {
  const { page } = await openApp();
  await choosePhoto(page, PHOTOS[0] ?? { name: "", mimeType: "", buffer: Buffer.of() });
  await makeFor(page, "large", "WebP");
  await chooseTarget(page, "x");
  await expect.poll(() => page.getByRole("radio", { name: "WebP" }).count()).toBe(0);
  expect(await page.getByRole("radio", { name: "PNG" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Download PNG" }).waitFor();
});
