import type { CDPSession, Page } from "playwright";
import sharp, { type Region } from "sharp";
import { pause } from "./engine.ts";

/** Frames are captured this many times smaller. */
const SHRINK = 4;
/** Half the side of the inspected square, in these reduced pixels. */
const REACH = 10;
/** A photo is not flat: the standard deviation of one of its channels is above this value, of 255. */
const FLAT = 10;
const LIMIT_MS = 12_000;

type Frame = { readonly data: string; readonly at: number };

/**
 * Measures when a photo first appears, from the browser's own frames instead of the page's events: an `<img>` is
 * decoded after its load event, and no script can find out when. Inspects the middle of an element.
 */
export async function watchForPhoto(page: Page, devtools: CDPSession, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`Nothing to look at: ${selector}`);
  const frames: Frame[] = [];
  const take = async ({ data, metadata, sessionId }: ScreencastFrame) => {
    frames.push({ data, at: (metadata.timestamp ?? 0) * 1000 });
    await devtools.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  };
  devtools.on("Page.screencastFrame", take);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 900 };
  const size = { maxWidth: Math.round(width / SHRINK), maxHeight: Math.round(height / SHRINK) };
  await devtools.send("Page.startScreencast", { format: "jpeg", quality: 80, ...size });
  const middle = {
    left: Math.round((box.x + box.width / 2) / SHRINK) - REACH,
    top: Math.round((box.y + box.height / 2) / SHRINK) - REACH,
    width: 2 * REACH,
    height: 2 * REACH,
  };
  /** Milliseconds from `photo-chosen` to the first later frame with a photo in the middle. */
  return async function firstSight(): Promise<number> {
    const end = Date.now() + LIMIT_MS;
    let looked = 0;
    try {
      while (Date.now() < end) {
        await pause(200);
        const chosen = await page.evaluate(
          () =>
            performance.timeOrigin + (performance.getEntriesByName("photo-chosen").at(-1)?.startTime ?? 1e9),
        );
        for (; looked < frames.length; looked += 1) {
          const frame = frames[looked];
          if (frame && frame.at > chosen && (await isPhoto(frame.data, middle))) return frame.at - chosen;
        }
      }
      throw new Error("No photo was seen.");
    } finally {
      devtools.off("Page.screencastFrame", take);
      await devtools.send("Page.stopScreencast");
    }
  };
}

type ScreencastFrame = {
  readonly data: string;
  readonly sessionId: number;
  readonly metadata: { readonly timestamp?: number };
};

async function isPhoto(frame: string, part: Region): Promise<boolean> {
  const { channels } = await sharp(
    await sharp(Buffer.from(frame, "base64")).extract(part).toBuffer(),
  ).stats();
  return channels.some(({ stdev }) => stdev > FLAT);
}
