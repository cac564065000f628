import { readFile } from "node:fs/promises";
import { type Browser, chromium, type Page } from "playwright";
import sharp from "sharp";
import { preview } from "vite";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/browsers/chromium.mjs";
import { builtApp } from "../../scripts/built-app.mjs";

/** The drawn person of the first page, and the part of the drawing around the face. */
const DRAWING = "src/ui/landing/figures/ring.svg";
const AROUND_THE_FACE = { left: 52, top: 42, width: 286, height: 286 };

/**
 * Writes docs/landing.png (the first page), docs/editor.png (the editor, with every badge on a drawn portrait) and
 * docs/blue-world.png (a picture in Blue world, as it is saved) from the built app. No picture shows a real person.
 */
export async function run(): Promise<void> {
  builtApp();
  const server = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: CHROMIUM_ARGUMENTS });
  try {
    const page = await openFirstPage(browser, server.resolvedUrls?.local[0] ?? "");
    await writePicture(page, "docs/landing.png");
    await openPortrait(page, await drawnPortrait());
    await page.waitForFunction(() => performance.getEntriesByName("avatar-ready").length > 0);
    await writePicture(page, "docs/editor.png");
    await openPortrait(page, await drawnPortrait(WARM_ROOM));
    await page.getByRole("radio", { name: "Blue world" }).check({ force: true });
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: /Download/ }).click();
    await sharp(await (await arriving).path())
      .resize(400)
      .png({ palette: true })
      .toFile("docs/blue-world.png");
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openFirstPage(browser: Browser, address: string): Promise<Page> {
  const viewport = { width: 1280, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(address, { waitUntil: "networkidle" });
  return page;
}

const openPortrait = (page: Page, buffer: Buffer): Promise<void> =>
  page.setInputFiles("input[type=file]", { name: "portrait.png", mimeType: "image/png", buffer });

/** With 256 colours, which is a third of the size. */
async function writePicture(page: Page, path: string): Promise<void> {
  await sharp(await page.screenshot())
    .png({ palette: true })
    .toFile(path);
}

/** The colours of the drawing's background, and others in their place, so that a tint of the background can be seen. */
const WARM_ROOM = [
  ["#c9dbe9", "#d9a066"],
  ["#dbe8f1", "#d9a066"],
] as const;

/** The drawing without its ring and heart, as a PNG of 1144 × 1144 pixels. */
async function drawnPortrait(
  colours: readonly (readonly [from: string, to: string])[] = [],
): Promise<Buffer> {
  const original = await readFile(DRAWING, "utf8");
  const drawing = colours.reduce((text, [from, to]) => text.replaceAll(from, to), original);
  const { left, top, width, height } = AROUND_THE_FACE;
  const portrait = drawing
    .replace(/viewBox="[^"]*"/, `viewBox="${left} ${top} ${width} ${height}" width="1144" height="1144"`)
    .replace(/clip-path="[^"]*"/, "")
    .replace(/<g id="ring-heart"[\s\S]*<\/svg>/, "</svg>");
  return sharp(Buffer.from(portrait)).png().toBuffer();
}
