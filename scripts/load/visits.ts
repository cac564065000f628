import { readFile } from "node:fs/promises";
import { type BrowserContext, chromium, type Page } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "../chromium.mjs";

/** One answer of the server: its bytes with headers, without what TCP and TLS add. */
export type Answer = { readonly status: number; readonly bytes: number; readonly path: string };

export type Visit = { readonly name: string; readonly answers: readonly Answer[] };

// A real photo with a face, which a development dependency ships (MIT), and a drawn HEIC.
const PHOTO = "node_modules/@vladmandic/face-api/demo/sample1.jpg";
const HEIC = "tests/fixtures/heic/grid.heic";

/** So long after a page has loaded, the browser has asked whether there is a newer worker. */
const LATE_QUESTION_MS = 10_000;

/** What a real browser fetches on each kind of visit, told by the server's log. The first is the first page alone. */
export async function measureVisits(url: string, log: string): Promise<readonly Visit[]> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: CHROMIUM_ARGUMENTS });
  const visits: Visit[] = [];
  let seen = 0;
  const note = async (name: string) => {
    const lines = (await readFile(log, "utf8")).trim().split("\n");
    visits.push({ name, answers: lines.slice(seen).map(asAnswer) });
    seen = lines.length;
  };
  try {
    const context = await browser.newContext();
    const page = await openPage(context, url);
    await note("the first page and what it fetches ahead");
    await makePicture(page, PHOTO);
    await note("then a picture from a JPEG, saved");
    await makePicture(page, HEIC);
    await note("then one from a HEIC photo");
    await page.close();
    const again = await openPage(context, url);
    await makePicture(again, PHOTO);
    await again.waitForTimeout(LATE_QUESTION_MS);
    await note("a later visit, with a picture");
  } finally {
    await browser.close();
  }
  return visits;
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  return page;
}

async function makePicture(page: Page, file: string): Promise<void> {
  const count = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark).length, name);
  const sharp = await count("photo-sharp");
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction((n) => performance.getEntriesByName("photo-sharp").length > n, sharp);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /Download|Save/ }).click();
  await saved;
  await page.waitForLoadState("networkidle");
}

function asAnswer(line: string): Answer {
  const [status, bytes, path = ""] = line.split(" ");
  return { status: Number(status), bytes: Number(bytes), path };
}
