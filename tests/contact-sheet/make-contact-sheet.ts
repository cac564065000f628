import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { chromium } from "playwright";
import sharp, { type OverlayOptions } from "sharp";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/browsers/chromium.mjs";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId } from "../../src/model/badges.ts";
import { canHaveHeadsInFront } from "../../src/model/cut-outs.ts";
import { type Design, FIRST_DESIGN, GROUND_IDS } from "../../src/model/design.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { openRenderer, type Render } from "../harness/open-renderer.ts";
import { serveHarness } from "../harness/serve-harness.ts";
import { photoPath } from "../support/real-photos.ts";

const OUTPUT = "node_modules/.cache/contact-sheet.png";
const COLUMNS = 6;
const LARGE = 256;
const SMALL = [96, 48, 32] as const;
/** The sizes at which sites show a picture in a feed, enlarged for visual review. */
const ENLARGED = [48, 32] as const;
const MAGNIFICATION = 4;
const GAP = 10;
const CELL = { width: LARGE + 120, height: LARGE + 48 * MAGNIFICATION + 4 * GAP };

type Cell = { readonly design: Design; readonly photo: string | null };

/** Paints every badge over every photo, round as sites show it; then the texts and the backgrounds. Writes one PNG. */
export async function run(photos: readonly string[]): Promise<void> {
  const chosen = photos.length > 0 ? photos : [photoPath("portrait-1"), photoPath("portrait-2")];
  const harness = await serveHarness();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: [...CHROMIUM_ARGUMENTS],
  });
  try {
    const render = await openRenderer(await browser.newPage(), harness.url);
    const cells = cellsOf(chosen.map((photo) => resolve(photo)));
    const overlays: OverlayOptions[] = [];
    for (const [index, cell] of cells.entries()) overlays.push(...at(index, await drawCell(render, cell)));
    await mkdir("node_modules/.cache", { recursive: true });
    const width = COLUMNS * CELL.width;
    const height = Math.ceil(cells.length / COLUMNS) * CELL.height;
    await sharp({ create: { width, height, channels: 3, background: "#ffffff" } })
      .composite(overlays)
      .png()
      .toFile(OUTPUT);
    console.log(`Look at ${OUTPUT}`);
  } finally {
    await browser.close();
    await harness.close();
  }
}

const wearing = (id: BadgeId): Design => ({ ...FIRST_DESIGN, badge: startingBadge(id) });

const HEADS_BADGES = BADGE_IDS.filter(canHaveHeadsInFront);

function cellsOf(photos: readonly string[]): readonly Cell[] {
  const photo = photos[0] ?? null;
  return [
    ...photos.flatMap((one) => BADGE_IDS.map((id) => ({ design: wearing(id), photo: one }))),
    ...photos.flatMap((one) =>
      HEADS_BADGES.map((id) => ({ design: { ...wearing(id), headsInFront: true }, photo: one })),
    ),
    ...LANGUAGES.map((language) => ({
      design: { ...FIRST_DESIGN, words: { phrase: "against" as const, language } },
      photo,
    })),
    { design: { ...FIRST_DESIGN, words: { phrase: "hashtag", language: "en" } }, photo },
    ...GROUND_IDS.map((ground) => ({
      design: { ...wearing("only-heart"), ground },
      photo: null,
    })),
  ];
}

function at(index: number, overlays: readonly OverlayOptions[]): readonly OverlayOptions[] {
  const x = (index % COLUMNS) * CELL.width;
  const y = Math.floor(index / COLUMNS) * CELL.height;
  return overlays.map((overlay) => ({
    ...overlay,
    left: (overlay.left ?? 0) + x,
    top: (overlay.top ?? 0) + y,
  }));
}

async function drawCell(render: Render, { design, photo }: Cell): Promise<readonly OverlayOptions[]> {
  const rgba = await render({ design, side: 1024, isPlacedByFaces: true }, photo);
  const overlays: OverlayOptions[] = [{ input: await round(rgba, LARGE), left: GAP, top: GAP }];
  let top = GAP;
  for (const side of SMALL) {
    overlays.push({ input: await round(rgba, side), left: LARGE + 2 * GAP, top });
    top += side + GAP;
  }
  let left = GAP;
  for (const side of ENLARGED) {
    const large = side * MAGNIFICATION;
    const enlarged = sharp(await round(rgba, side)).resize(large, large, { kernel: "nearest" });
    overlays.push({ input: await enlarged.png().toBuffer(), left, top: LARGE + 2 * GAP });
    left += large + GAP;
  }
  return overlays;
}

/** The picture as a site shows it: scaled down and cropped to a circle. */
async function round(rgba: Buffer, side: number): Promise<Buffer> {
  const circle = Buffer.from(
    `<svg width="${side}" height="${side}"><circle cx="${side / 2}" cy="${side / 2}" r="${side / 2}"/></svg>`,
  );
  return sharp(rgba, { raw: { width: 1024, height: 1024, channels: 4 } })
    .resize(side, side)
    .composite([{ input: circle, blend: "dest-in" }])
    .png()
    .toBuffer();
}
