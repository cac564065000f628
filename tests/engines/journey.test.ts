import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ar } from "../../src/i18n/ar.ts";
import { en } from "../../src/i18n/en.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import type { EditorAction } from "../../src/model/editor-state.ts";
import { type SiteServer, serveSite } from "../e2e/site-server.ts";
import { UPRIGHT_CORNERS } from "../fixtures/corner-picture.ts";
import { QUARTERS } from "../heic/fixtures.ts";
import { apply, designAfter } from "../support/design-after.ts";
import { colourAt, likeness, mostLevels, type Pixels, renderOffStage } from "./compare-pictures.ts";
import { control, openPhoto, press, undoAll, undoOnce, until } from "./controls.ts";
import { type Engine, pause, type Tab } from "./engine.ts";
import { ENGINES } from "./engines.ts";
import { movePhoto } from "./move-photo.ts";
import { type PhotoFiles, writePhotoFiles } from "./photo-files.ts";
import { startChromium } from "./playwright-engine.ts";
import { save, visit } from "./visit.ts";

const PAGES = [
  { language: "en", path: "", messages: en },
  { language: "ar", path: "ar/", messages: ar },
] as const;

/** The minimum similarity between engines, in dB. Another crop, rotation or badge would be below 20. */
const LIKE_CHROMIUM = 30;

/** The minimum similarity of a photo to the same photo stored upright, in dB: the two are compressed separately. */
const LIKE_UPRIGHT = 36;

let files: PhotoFiles;
/** A host of the same build with some files missing. */
let lacking: SiteServer;
let reference: Engine;
const hosts = () => [inject("appUrl"), inject("harnessUrl"), lacking.url].map((url) => new URL(url).host);

beforeAll(async () => {
  files = await writePhotoFiles();
  lacking = await serveSite("dist", "/");
  reference = await startChromium(hosts());
});
afterAll(async () => {
  await reference?.close();
  await lacking?.stop();
  await files?.remove();
});

for (const { name, isHere, start, own } of ENGINES)
  describe.skipIf(!isHere)(`in ${name}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start(hosts());
    });
    afterAll(() => engine?.close());

    test.each(PAGES)(
      "$language: a photo is moved, wears badge and words, is saved as composed; undo takes back",
      async ({ language, path, messages }) => {
        const { real } = files;
        const saved: Pixels[] = [];
        let moves: readonly EditorAction[] = [];
        await visit(engine, path, async (tab) => {
          expect(await tab.evaluate("document.documentElement.dir")).toBe(LANGUAGE_INFO[language].dir);
          await openPhoto(tab, real.path);
          // The photo has a face and has been moved to it.
          await until(tab, `${control.undo(messages)}?.disabled === false`);
          await undoAll(tab, messages);
          moves = await movePhoto(tab);
          await press(tab, control.badge(BADGE_IDS.indexOf("blue-world")));
          await press(tab, control.badge(BADGE_IDS.indexOf("ring")));
          await press(tab, control.words(messages));
          await until(tab, `${control.words(messages)}.control.checked`);
          saved.push(await save(tab, messages));
          await undoOnce(tab, messages);
          await undoOnce(tab, messages);
          saved.push(await save(tab, messages));
        });

        const designs = [
          designAfter(
            real.size,
            ...moves,
            apply({ type: "choose-words", words: { phrase: "hashtag", language } }),
          ),
          designAfter(real.size, ...moves, apply({ type: "choose-badge", id: "blue-world" })),
        ].map((design, i) => ({ design, side: saved[i]?.side ?? 0 }));
        const here = await renderOffStage(engine, inject("harnessUrl"), designs, real.path);
        const differences = saved.map(({ rgba }, i) => mostLevels(rgba, here[i]));
        expect(Math.max(...differences)).toBeLessThanOrEqual(own);
        // The pictures are the same in other languages.
        if (name === "Chromium" || language !== "en") return;
        const inChromium = await renderOffStage(reference, inject("harnessUrl"), designs, real.path);
        const likenesses = saved.map(({ rgba }, i) => likeness(rgba, inChromium[i]));
        expect(Math.min(...likenesses)).toBeGreaterThanOrEqual(LIKE_CHROMIUM);
      },
    );

    test.each([
      ["a JPEG on its side", "corners", UPRIGHT_CORNERS, 12],
      ["a HEIC", "heic", QUARTERS.map(({ colour }) => colour), 6],
    ] as const)("%s opens upright in its colours", async (_name, file, colours, tolerance) => {
      await visit(engine, "", async (tab) => {
        await openPhoto(tab, files[file]);
        const picture = await save(tab, en);
        const places = [0.3, 0.7].flatMap((y) => [0.3, 0.7].map((x) => [x, y] as const));
        for (const [i, [x, y]] of places.entries()) {
          const seen = colourAt(picture, x, y);
          const differences = (colours[i] ?? []).map((value, channel) =>
            Math.abs(value - (seen[channel] ?? -999)),
          );
          expect(Math.max(...differences), `quarter ${i}: ${seen}`).toBeLessThanOrEqual(tolerance);
        }
      });
    });

    test("a photo stored on its side is saved with the detail of the same photo stored upright", async () => {
      const saved: Buffer[] = [];
      for (const path of [files.upright, files.real.path])
        await visit(engine, "", async (tab) => {
          await openPhoto(tab, path);
          await until(tab, `${control.undo(en)}?.disabled === false`);
          await undoAll(tab, en);
          saved.push((await save(tab, en)).rgba);
        });
      const [upright = Buffer.alloc(0), turned] = saved;
      const alike = likeness(upright, turned);
      console.log(`${name}: ${alike.toFixed(1)} dB`);
      expect(alike).toBeGreaterThanOrEqual(LIKE_UPRIGHT);
    });

    test("a file that is no photo is refused in plain words, and the picture stays", async () => {
      await visit(engine, "", async (tab) => {
        await openPhoto(tab, files.corners);
        const before = await save(tab, en);
        await tab.choose(files.text);
        await until(tab, `document.querySelector("[role=alert]")?.checkVisibility()`);
        expect(await tab.evaluate(`document.querySelector("[role=alert]").textContent`)).toContain(
          en["error.text"],
        );
        const after = await save(tab, en);
        expect(after.rgba.equals(before.rgba)).toBe(true);
      });
    });

    test.each([
      ["its script", /^index-.*\.js$/],
      ["its looks", /^style-.*\.css$/],
    ])("the first page says so where %s does not come, and a reload brings it", async (_name, part) => {
      await without(part, async (tab, mend) => {
        await mend();
        await openPhoto(tab, files.corners);
        await save(tab, en);
      });
    });

    test.each([
      ["the app", /^start-app-.*\.js$/],
      ["the words of the app", /^en-.*\.js$/],
    ])("that %s does not come is told when it is needed, and can be mended", async (_name, part) => {
      await without(part, async (tab, mend) => {
        await tab.choose(files.corners);
        await mend();
        // Not every browser here has stored the photo.
        await openPhoto(tab, files.corners);
        await save(tab, en);
      });
    });

    /** Opens a page whose host lacks some files. `mend` waits for the error, restores the files and clicks "Reload". */
    async function without(part: RegExp, act: (tab: Tab, mend: () => Promise<void>) => Promise<void>) {
      const missing = (await readdir("dist/assets")).filter((file) => part.test(file));
      expect(missing.length).toBeGreaterThan(0);
      for (const file of missing) lacking.answerWith(`assets/${file}`, null);
      const tab = await engine.open(lacking.url);
      const alert = `document.querySelector("[role=alert]")`;
      try {
        await act(tab, async () => {
          await until(tab, `${alert}?.checkVisibility()`);
          for (const file of missing) lacking.answerWith(`assets/${file}`, undefined);
          await press(tab, `${alert}.querySelector("button.button")`);
          // The driver may wait in vain for an answer from a page that is being unloaded.
          await pause(2000);
          if (
            await tab.evaluate(`${alert}?.textContent.includes(${JSON.stringify(en["crash.reloadAnyway"])})`)
          ) {
            await press(tab, `${alert}.querySelector("button.button")`);
            await pause(2000);
          }
          await until(tab, `${alert} === null && document.readyState === "complete"`);
        });
      } finally {
        for (const file of missing) lacking.answerWith(`assets/${file}`, undefined);
        await tab.close();
      }
    }

    test("the recorder sees a request to another site, so its silence means something", async () => {
      const asked = [...engine.proxy.take()];
      const tab = await engine.open(inject("appUrl"));
      try {
        // Delayed, because the driver may wait in vain for an answer from a page that has been unloaded.
        await tab.evaluate(`void setTimeout(() => (location.href = "http://elsewhere.invalid/"))`);
        const seen = () => asked.push(...engine.proxy.take()) && asked;
        await expect
          .poll(seen, { timeout: 10_000 })
          .toContainEqual({ address: "http://elsewhere.invalid/", status: 403 });
      } finally {
        await tab.close();
      }
    });
  });
