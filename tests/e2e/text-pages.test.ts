import AxeBuilder from "@axe-core/playwright";
import sharp from "sharp";
import { describe, expect, inject, test } from "vitest";
import type { PageId } from "../../src/campaign/content/campaign-content.ts";
import { addressFor } from "../../src/campaign/facts/addresses.ts";
import { HASHTAG } from "../../src/campaign/facts/campaign-facts.ts";
import { sitePath } from "../../src/campaign/site-paths.ts";
import { calendarFile } from "../../src/campaign/world-day-calendar.ts";
import { en } from "../../src/i18n/en.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { stashFolder } from "../../src/recovery/stash-file.ts";
import { expectQuiet, openApp, withChromium } from "./browser.ts";
import { untilPrecached } from "./precached-site.ts";
import { stored } from "./stored-photos.ts";

withChromium();

test.each([
  { serviceWorkers: "allow", listed: false },
  { serviceWorkers: "block", listed: true },
] as const)(
  "what an interrupted tab stored is deleted, service workers: $serviceWorkers; the text page lists the folder: $listed",
  async ({ serviceWorkers, listed }) => {
    const { page } = await openApp({ serviceWorkers }, sitePath("why", "en"), (page) =>
      page.addInitScript(() => {
        const { keys } = FileSystemDirectoryHandle.prototype;
        FileSystemDirectoryHandle.prototype.keys = function () {
          performance.mark("folder-listed");
          return keys.call(this);
        };
      }),
    );
    if (serviceWorkers === "allow") await untilPrecached(page);
    await page.evaluate(
      async (folder) => {
        const root = await navigator.storage.getDirectory();
        const stash = await root.getDirectoryHandle(folder, { create: true });
        await stash.getFileHandle("interrupted", { create: true });
      },
      stashFolder(inject("appUrl")),
    );
    await page.reload();
    await expect.poll(() => stored(page)).toEqual([]);
    expect(await page.evaluate(() => performance.getEntriesByName("folder-listed").length > 0)).toBe(listed);
  },
);

/** The pages that have drawings, and the Trust Fund's with its buttons. */
const DRAWN: readonly PageId[] = ["why", "trafficking", "fund", "join"];

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test.each([
    ["en", 1280, 900],
    ["ar", 390, 844],
  ] as const)(
    "axe finds nothing on the pages with drawings, in %s at %i × %i",
    async (language, width, height) => {
      const { page, noise } = await openApp(
        { colorScheme, viewport: { width, height }, locale: language },
        sitePath("why", language),
      );
      for (const id of DRAWN) {
        await page.goto(new URL(sitePath(id, language), inject("appUrl")).href);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => [id, rule, nodes[0]?.html])).toEqual([]);
      }
      expectQuiet(noise);
    },
  );
});

test.each(LANGUAGES)(
  "in %s nothing is wider than a narrow phone, not even at 400 %% zoom",
  async (language) => {
    const { page } = await openApp(
      { viewport: { width: 320, height: 256 }, locale: language },
      sitePath("why", language),
    );
    for (const id of DRAWN) {
      await page.goto(new URL(sitePath(id, language), inject("appUrl")).href);
      const beside = await page.evaluate(() => {
        const { clientWidth } = document.documentElement;
        return [...document.querySelectorAll("main svg, main img, main .button, main figure, main li")]
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            // A cropped picture is wider than its frame.
            return (
              (left < 0 || right > clientWidth) &&
              !getComputedStyle(element.parentElement ?? element).overflow.includes("hidden")
            );
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80));
      });
      expect(beside, id).toEqual([]);
    }
  },
);

test.each(["light", "dark"] as const)(
  "in forced colours, %s, lit hearts can be told from unlit ones",
  async (colorScheme) => {
    const { page } = await openApp({ forcedColors: "active", colorScheme }, "trafficking/");
    const hearts = page.locator("figure svg:has(g + g)").first();
    await hearts.scrollIntoViewIfNeeded();
    const { data, info } = await sharp(await hearts.screenshot())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    // The middle of the first and of the last heart, and the space beside the last.
    const at = (column: number, row: number) =>
      data[
        Math.round(((row + 0.4) * info.height) / 5) * info.width +
          Math.round(((column + 0.43) * info.width) / 20)
      ];
    expect(Math.abs((at(0, 0) ?? 0) - (at(19, 4) ?? 0))).toBeGreaterThan(40);
  },
);

test("the ready sentence is copied as it is read", async () => {
  // The policy forbids reading the clipboard, so the test notes what is written to it.
  const { page, noise } = await openApp({ permissions: ["clipboard-write"] }, "join/", (page) =>
    page.addInitScript(() => {
      const { writeText } = Clipboard.prototype;
      Clipboard.prototype.writeText = function (text) {
        document.documentElement.dataset.copied = text;
        return writeText.call(this, text);
      };
    }),
  );
  await page.getByRole("button", { name: en["join.copySentence"] }).click();
  await page.getByText(en["share.copiedText"]).waitFor();
  expect(await page.locator("html").getAttribute("data-copied")).toBe(
    en["share.message"].replace("{hashtag}", HASHTAG),
  );
  expectQuiet(noise);
});

test("where copying is refused, the ready sentence is selected", async () => {
  const { page } = await openApp({}, "join/", (page) =>
    page.addInitScript(() =>
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error()) },
      }),
    ),
  );
  await page.getByRole("button", { name: en["join.copySentence"] }).click();
  await page.getByText(en["join.copySelected"]).waitFor();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    en["share.message"].replace("{hashtag}", HASHTAG),
  );
});

test("without scripts the ready sentence can be read, and no button pretends to copy it", async () => {
  const { page } = await openApp({ javaScriptEnabled: false }, "join/");
  expect(await page.locator("blockquote").innerText()).toContain(HASHTAG);
  expect(await page.getByRole("button", { name: en["join.copySentence"] }).count()).toBe(0);
});

test("the World Day is downloaded as a calendar file", async () => {
  const { page } = await openApp({}, "join/");
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "30 July" }).click();
  expect((await arriving).suggestedFilename()).toBe("world-day.ics");
  for (const language of LANGUAGES) {
    const answer = await fetch(new URL(calendarFile(language), inject("appUrl")));
    expect(answer.headers.get("content-type"), language).toMatch(/^text\/calendar/);
    expect(await answer.text(), language).toContain("BEGIN:VCALENDAR\r\n");
  }
});

test("the Trust Fund's page leads first to the fund, beside this page", async () => {
  const { page } = await openApp({}, "fund/");
  const first = page.locator("main .button").first();
  expect(await first.getAttribute("href")).toBe(addressFor("trustFund", "en").href);
  expect(await first.getAttribute("target")).toBe("_blank");
  // On a desktop it is seen without scrolling.
  expect(await first.evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
});
