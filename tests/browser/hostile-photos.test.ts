import { beforeAll, describe, expect, inject, test } from "vitest";
import { commands } from "vitest/browser";
import { beginOpening } from "../../src/photo-import/open/begin-opening.ts";
import { openPhoto } from "../../src/photo-import/open/open-photo.ts";
import { bitmapsOf, type OpeningUpdate } from "../../src/photo-import/open/opening-messages.ts";
import { runOpening } from "../../src/photo-import/open/run-opening.ts";
import { releaseMipmaps } from "../../src/photo-import/photo.ts";
import { openAtFirst } from "../support/open-completely.ts";
import { fromBase64 } from "./base64.ts";
import { failOnConsoleError } from "./pixels.ts";

failOnConsoleError();

let photo = new Uint8Array();
beforeAll(async () => {
  photo = fromBase64(await commands.readPhoto("portrait-1"));
});

/** Opens arbitrary bytes. Resolves with "opened" or an error code, and never rejects. */
async function outcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return openAtFirst(new Blob([bytes])).then(
    ({ mipmaps }) => {
      releaseMipmaps(mipmaps);
      return "opened";
    },
    (reason: Error) => reason.message,
  );
}

/** Flipped bytes may make a file look like any other kind; the opener itself must not fail. */
const CODES = /^(?!opener-failed|too-slow)[a-z0-9-]+$/;

const SEEDS = inject("fuzzSeeds");

/** The same without a worker, which takes longer to start than many small files take to open. */
async function outcomeOnPage(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const device = { touch: false, memory: null };
  return new Promise((resolve, reject) => {
    const hear = (report: OpeningUpdate) => {
      for (const bitmap of bitmapsOf(report)) bitmap.close();
      if (report.kind === "failed") resolve(report.code);
      if (report.kind === "picture") resolve("opened");
    };
    runOpening({ file: new Blob([bytes]), stageSide: 600, device }, hear, Promise.resolve()).catch(reject);
  });
}

test("a JPEG cut short at 40 places is damaged at each, never half a picture", async () => {
  for (let part = 0; part < 40; part++) {
    const cut = photo.slice(0, Math.floor((photo.length * part) / 40));
    expect(await outcome(cut), `cut at ${part}/40`).toBe(part === 0 ? "empty" : "damaged-photo");
  }
}, 60_000);

test(`${SEEDS} files with random bytes flipped are opened or refused, and nothing hangs`, async () => {
  let state = 20260305;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const small = fromBase64(
    (await commands.fixtureFiles()).find(({ name }) => name === "jpeg, orientation 6")?.base64 ?? "",
  );
  const counts = new Map<string, number>();
  for (let seed = 0; seed < SEEDS; seed++) {
    const bytes = Uint8Array.from(seed % 10 === 0 ? photo : small);
    for (let flips = 0; flips < 1 + (seed % 20); flips++)
      bytes[Math.floor(random() * bytes.length)] = random() * 256;
    const result = await outcomeOnPage(bytes);
    expect(result, `seed ${seed}`).toMatch(CODES);
    counts.set(result, (counts.get(result) ?? 0) + 1);
  }
  console.log([...counts].map(([result, count]) => `${result}: ${count}`).join(", "));
  expect(counts.size).toBeGreaterThan(1);
}, 180_000);

describe("an opening", () => {
  test("that is called off reports nothing, and the next photo opens", async () => {
    const controller = new AbortController();
    const reports: string[] = [];
    const opening = beginOpening(new Blob([photo]), 600);
    openPhoto(opening, controller.signal, ({ kind }) => reports.push(kind));
    controller.abort();
    expect(await outcome(photo)).toBe("opened");
    expect(reports).toEqual([]);
  });

  test("reports nothing after it has been called off", async () => {
    const controller = new AbortController();
    const reports: string[] = [];
    const opening = beginOpening(new Blob([photo]), 600);
    opening.photoShown();
    await new Promise<void>((resolve) => {
      openPhoto(opening, controller.signal, (update) => {
        for (const bitmap of bitmapsOf(update)) bitmap.close();
        if (controller.signal.aborted) reports.push(update.kind);
        if (update.kind === "picture") resolve();
      });
    });
    controller.abort();
    // Another whole opening takes long enough for the faces to be found, if they were still being searched for.
    await outcome(photo);
    expect(reports).toEqual([]);
  });
});
