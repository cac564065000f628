import { describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { type Photo, releaseMipmaps } from "../../src/photo-import/photo.ts";
import type { ExpectedPhoto } from "../fixtures/photo-fixture.ts";
import { openAtFirst } from "../support/open-completely.ts";
import { fromBase64 } from "./base64.ts";
import type { FixtureFile } from "./fixture-files.ts";
import { failOnConsoleError } from "./pixels.ts";

failOnConsoleError();

const files = await commands.fixtureFiles();
const open = ({ base64 }: FixtureFile) => openAtFirst(new Blob([fromBase64(base64)]));

/** The colours at the centres of the four quarters of what the stage would draw, on black. */
function quarterColours(photo: Photo): number[][] {
  const [level] = photo.mipmaps;
  const canvas = document.createElement("canvas");
  canvas.width = level.width;
  canvas.height = level.height;
  const context = canvas.getContext("2d");
  context?.drawImage(level, 0, 0);
  const places = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const;
  return places.map(([x, y]) => [
    ...(context
      ?.getImageData(Math.floor(x * level.width), Math.floor(y * level.height), 1, 1)
      .data.slice(0, 3) ?? []),
  ]);
}

const isPhoto = (file: FixtureFile): file is FixtureFile & { expected: ExpectedPhoto } =>
  "format" in file.expected;
const seen = files.filter(isPhoto).filter((file) => file.expected.corners !== null);
const unseen = files.filter(isPhoto).filter((file) => file.expected.corners === null);
const refused = files.filter((file) => !isPhoto(file));

// Five at a time, each with its own workers, on a machine that may be busy.
const PATIENT = { timeout: 60_000 };

describe.concurrent("is opened upright, in its colours", PATIENT, () => {
  test.each(seen)("$name", async (file) => {
    const photo = await open(file);
    expect(photo.size).toEqual(file.expected.upright);
    const colours = quarterColours(photo);
    file.expected.corners?.forEach((corner, quarter) => {
      corner.forEach((value, channel) => {
        const off = Math.abs((colours[quarter]?.[channel] ?? -999) - value);
        expect(off, `quarter ${quarter}, channel ${channel}: ${colours[quarter]}`).toBeLessThanOrEqual(
          file.expected.tolerance + 2,
        );
      });
    });
    releaseMipmaps(photo.mipmaps);
  });
});

describe.concurrent("is opened or refused, and nothing else happens", PATIENT, () => {
  test.each(unseen)("$name", async (file) => {
    const outcome = await open(file).then(
      (photo) => {
        releaseMipmaps(photo.mipmaps);
        return "opened";
      },
      (reason: Error) => reason.message,
    );
    if (file.expected.refusal) return expect(outcome).toBe(file.expected.refusal);
    return expect([
      "opened",
      "damaged-photo",
      "too-many-pixels",
      "decompression-bomb",
      "unsupported-picture",
    ]).toContain(outcome);
  });
});

describe.concurrent("is refused for what it is", PATIENT, () => {
  test.each(refused)("$name", async (file) => {
    const code = "code" in file.expected ? file.expected.code : "";
    const spoken = code === "cut-short" || code === "broken" ? "damaged-photo" : code;
    // JPEG XL is opened if the browser can decode it, but these fixtures are only the beginnings of files.
    const outcome = await open(file).then(
      () => "opened",
      (reason: Error) => reason.message,
    );
    expect(outcome).toBe(spoken);
  });
});
