import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { translator } from "../../src/i18n/translator.ts";
import { problemText } from "../../src/ui/errors/problem.ts";
import { heicPhoto } from "../support/heic-photo.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, openApp, saveAvatar, settle, withChromium } from "./browser.ts";
import { controlWaits, endWaits } from "./shorten-waits.ts";

withChromium();
const photo = photoPath("portrait-5");
const t = translator(en, "en");

type Death = {
  readonly worker: "opening" | "saving";
  /** The number of messages after which it dies. */
  readonly after: number;
  readonly times: number;
  /** Whether the browser notifies the page. It does not always do so when the system kills a worker. */
  readonly isReported: boolean;
};

async function openWithDeath(death: Death): Promise<Page> {
  const { page } = await openApp({}, "", async (page) => {
    await controlWaits(page);
    await page.addInitScript(killWorkers, death);
  });
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  return page;
}

declare global {
  interface Window {
    deaths: number;
  }
}

/** Waits until a worker has died silently, and ends the page's wait for it. */
async function endSilence(page: Page): Promise<void> {
  await page.waitForFunction(() => window.deaths > 0);
  await endWaits(page);
}

/** Runs in the page. */
function killWorkers(wanted: Death): void {
  let left = wanted.times;
  window.deaths = 0;
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (options?.name !== wanted.worker) return;
      let said = 0;
      const die = () => {
        if (left <= 0) return;
        left -= 1;
        this.terminate();
        window.deaths += 1;
        if (wanted.isReported)
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { cancelable: true })), 0);
      };
      const send = this.postMessage.bind(this);
      this.postMessage = (...message: unknown[]) => {
        Reflect.apply(send, this, message);
        if (wanted.after === 0) die();
      };
      this.addEventListener("message", () => {
        said += 1;
        // After the page has received the message.
        if (said === wanted.after) setTimeout(die, 0);
      });
    }
  };
}

const alerts = (page: Page) => page.getByRole("alert").allInnerTexts();

/** In any case, the next photo opens and can be saved. */
async function expectToGoOn(page: Page): Promise<void> {
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  expect(await alerts(page)).toEqual([]);
  expect((await saveAvatar(page)).width).toBe(1024);
}

describe("a worker that opens a photo and dies", () => {
  test.each([
    ["and the page is told", true],
    ["and nobody says so", false],
  ])("before the photo is seen, %s: a word about it, and the next photo opens", async (_name, isReported) => {
    const page = await openWithDeath({ worker: "opening", after: 1, times: 1, isReported });
    await page.setInputFiles("input[type=file]", photo);
    if (!isReported) await endSilence(page);
    const sentence = problemText(t, isReported ? "damaged-photo" : "too-slow");
    await expect.poll(() => alerts(page), { timeout: 30_000 }).toEqual([expect.stringContaining(sentence)]);
    await expectToGoOn(page);
  });

  test("before it has begun: another one takes its place, and nobody notices", async () => {
    const page = await openWithDeath({ worker: "opening", after: 0, times: 1, isReported: true });
    await choosePhoto(page, photo);
    await settle(page);
    await expectToGoOn(page);
  });

  test.each([
    [2, false],
    [3, true],
  ])(
    "after it has said %i things (the page is told: %s): the photo stays as it is",
    async (after, isReported) => {
      const page = await openWithDeath({ worker: "opening", after, times: 1, isReported });
      await choosePhoto(page, photo);
      if (!isReported) await endSilence(page);
      await settle(page);
      expect(await alerts(page)).toEqual([]);
      expect((await saveAvatar(page)).width).toBe(1024);
      await expectToGoOn(page);
    },
  );

  test.each([
    ["dies silently", "self.close(); await new Promise(() => {});", "too-slow"],
    [
      "dies aloud",
      "setTimeout(() => { throw new Error('dead'); }); await new Promise(() => {});",
      "decoder-unavailable",
    ],
  ] as const)(
    "a HEIC decoder that %s: a word about it, and the next photo opens",
    async (_name, body, code) => {
      const page = await openWithDeath({ worker: "opening", after: 0, times: 0, isReported: true });
      let isAsked = false;
      await page.context().route(/libheif[^/]*\.js/, async (route) => {
        await route.fulfill({ contentType: "text/javascript", body });
        isAsked = true;
      });
      await page.setInputFiles("input[type=file]", heicPhoto);
      const told = async () => {
        if (isAsked && code === "too-slow") await endWaits(page);
        return alerts(page);
      };
      await expect.poll(told, { timeout: 30_000 }).toEqual([expect.stringContaining(problemText(t, code))]);
      await expectToGoOn(page);
    },
  );
});

describe("a worker that saves and dies", () => {
  test.each([
    [0, true],
    [1, true],
    [1, false],
  ])(
    "once, after it has said %i things (the page is told: %s): there is a file all the same",
    async (after, isReported) => {
      const page = await openWithDeath({ worker: "saving", after, times: 1, isReported });
      await choosePhoto(page, photo);
      await settle(page);
      if (!isReported) await endSilence(page);
      expect((await saveAvatar(page)).width).toBeGreaterThanOrEqual(512);
      expect(await alerts(page)).toEqual([]);
      await page.getByTestId("stage").press("+");
      expect((await saveAvatar(page)).width).toBe(1024);
    },
  );

  test("every time: a word about it, and the editor goes on", async () => {
    const page = await openWithDeath({ worker: "saving", after: 1, times: 1000, isReported: true });
    await choosePhoto(page, photo);
    await settle(page);
    await page.getByRole("button", { name: /Download|Save/ }).click();
    await expect
      .poll(() => alerts(page), { timeout: 30_000 })
      .toEqual([expect.stringContaining(en["error.encoding-failed"])]);
    await page.getByTestId("stage").press("+");
    expect(await page.getByRole("button", { name: "Undo: zoom" }).first().isEnabled()).toBe(true);
  });
});
