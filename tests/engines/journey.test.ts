import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";
import { findFirefox, findWebKit } from "../../scripts/engines/find-engines.mjs";
import { BADGE_IDS } from "../../src/domain/badges.ts";
import { en } from "../../src/i18n/en.ts";
import { UPRIGHT_CORNERS } from "../fixtures/corner-picture.ts";
import { QUARTERS } from "../heic/fixtures.ts";
import { apply, designAfter, key } from "../support/design-after.ts";
import { colourAt, decode, likeness, mostLevels } from "./compare-pictures.ts";
import { control, openPhoto, press, stageBox, undoAll, undoOnce, until } from "./controls.ts";
import type { Engine, Tab } from "./engine.ts";
import { renderOffStage } from "./off-stage.ts";
import { type PhotoFiles, writePhotoFiles } from "./photo-files.ts";
import { startChromium, startFirefox } from "./playwright-engine.ts";
import { startWebKitEngine } from "./webkit-engine.ts";

/** `own`: levels by which a file may differ from the same engine's rendering off the stage; docs/browsers.md. */
const ENGINES = [
  { name: "Chromium", isHere: findChromium() !== null, start: startChromium, own: 0 },
  { name: "Firefox", isHere: findFirefox() !== null, start: startFirefox, own: 0 },
  { name: "WebKit", isHere: findWebKit() !== null, start: startWebKitEngine, own: 2 },
];

/** Each of the app's pages that the journey goes through: where it is, and what it says. */
const PAGES = [{ language: "English", path: "", messages: en }];

const SIDE = 1024;

let files: PhotoFiles;
let reference: Engine;
const hosts = () => [inject("appUrl"), inject("harnessUrl")].map((url) => new URL(url).host);

beforeAll(async () => {
  files = await writePhotoFiles();
  reference = await startChromium(hosts());
});
afterAll(async () => {
  await reference?.close();
  await files?.remove();
});

describe.each(ENGINES)("in $name", ({ start, own }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start(hosts());
  });
  afterAll(() => engine?.close());

  /** Opens a page, and afterwards expects that it was quiet and asked only its own site, which had everything. */
  async function visit(path: string, journey: (tab: Tab) => Promise<void>): Promise<void> {
    engine.proxy.take();
    const tab = await engine.open(inject("appUrl") + path);
    try {
      await journey(tab);
      expect(await tab.noise()).toEqual([]);
    } finally {
      await tab.close();
    }
    const asked = engine.proxy.take();
    expect(asked.length).toBeGreaterThan(3);
    const isGood = ({ address, status }: (typeof asked)[number]) =>
      address.startsWith(inject("appUrl")) && status < 400;
    expect(asked.filter((one) => !isGood(one))).toEqual([]);
  }

  const save = async (tab: Tab, messages: typeof en) => {
    const { name, bytes } = await tab.download(() => press(tab, control.save(messages)));
    expect(name).toBe("blue-heart-1024.png");
    return decode(bytes);
  };

  test.each(PAGES)(
    "$language: a photo is moved, wears badge and words, is saved as composed; undo takes back",
    async ({ path, messages }) => {
      const { real } = files;
      const moves: { from: { x: number; y: number }; to: { x: number; y: number } }[] = [];
      const saved: Buffer[] = [];
      await visit(path, async (tab) => {
        await openPhoto(tab, real.path);
        // There is a face, and the photo has been moved for it.
        await until(tab, `!${control.undo(messages)}.disabled`);
        await undoAll(tab, messages);
        await tab.evaluate(`document.querySelector("[data-testid=stage]").focus()`);
        for (const name of ["+", "+", "+", "]"]) await tab.type(name);
        const box = await stageBox(tab);
        const at = (x: number, y: number) => ({
          x: Math.round(box.x + x * box.width),
          y: Math.round(box.y + y * box.height),
        });
        for (const drag of [tab.mouse, tab.touch]) {
          const [from, to] =
            drag === tab.mouse ? [at(0.3, 0.3), at(0.4, 0.22)] : [at(0.6, 0.3), at(0.55, 0.4)];
          await drag?.([from, at(0.45, 0.35), to]);
          const inStage = ({ x, y }: typeof from) => ({
            x: (x - box.x) / box.width,
            y: (y - box.y) / box.height,
          });
          if (drag) moves.push({ from: inStage(from), to: inStage(to) });
        }
        await press(tab, control.badge(BADGE_IDS.indexOf("blue-light")));
        await press(tab, control.badge(BADGE_IDS.indexOf("ring")));
        await press(tab, control.words(messages));
        await until(tab, `${control.words(messages)}.control.checked`);
        saved.push((await save(tab, messages)).rgba);
        await undoOnce(tab, messages);
        await undoOnce(tab, messages);
        saved.push((await save(tab, messages)).rgba);
      });

      const moved = [
        ...["+", "+", "+", "]"].map(key),
        ...moves.map((move) => apply({ type: "move-photo", moves: [{ ...move, scale: 1, turn: 0 }] })),
      ];
      const designs = [
        designAfter(
          real.size,
          ...moved,
          apply({ type: "choose-words", words: { phrase: "hashtag", language: "en" } }),
        ),
        designAfter(real.size, ...moved, apply({ type: "choose-badge", id: "blue-light", faces: [] })),
      ];
      const here = await renderOffStage(engine, inject("harnessUrl"), designs, real.path, SIDE);
      const inChromium = await renderOffStage(reference, inject("harnessUrl"), designs, real.path, SIDE);
      for (const [i, picture] of saved.entries()) {
        console.log(i, mostLevels(picture, here[i] ?? picture), likeness(picture, inChromium[i] ?? picture));
        expect(mostLevels(picture, here[i] ?? Buffer.alloc(0))).toBeLessThanOrEqual(own);
        expect(likeness(picture, inChromium[i] ?? Buffer.alloc(0))).toBeGreaterThan(36);
      }
    },
  );

  test.each([
    ["a JPEG on its side", "corners", UPRIGHT_CORNERS, 12],
    ["a HEIC", "heic", QUARTERS.map(({ colour }) => colour), 6],
  ] as const)("%s opens upright in its colours", async (_name, file, colours, tolerance) => {
    await visit("", async (tab) => {
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

  test("a file that is no photo is refused in plain words, and the picture stays", async () => {
    await visit("", async (tab) => {
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

  test("the recorder sees a request to another site, so its silence means something", async () => {
    const asked = [...engine.proxy.take()];
    const tab = await engine.open(inject("appUrl"));
    try {
      await tab.evaluate(`void (location.href = "http://elsewhere.invalid/")`);
      const seen = () => asked.push(...engine.proxy.take()) && asked;
      await expect
        .poll(seen, { timeout: 10_000 })
        .toContainEqual({ address: "http://elsewhere.invalid/", status: 403 });
    } finally {
      await tab.close();
    }
  });
});
