import { expect, test } from "vitest";
import { releaseLevels } from "../../src/browser/photo.ts";
import { paintInBands } from "../../src/canvas/paint-in-bands.ts";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { BADGE_IDS } from "../../src/domain/badges.ts";
import { FIRST_DESIGN } from "../../src/domain/design.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { openCorpus } from "./open-corpus.ts";
import { differingBytes, failOnConsoleError } from "./pixels.ts";

failOnConsoleError();

const bytesOf = (canvas: HTMLCanvasElement) => {
  const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
  if (!pixels) throw new Error("no 2D canvas");
  return pixels;
};

test("painted in bands, every badge over a turned photo is the same picture, byte for byte", async () => {
  const photo = await openCorpus("portrait-1");
  try {
    let pauses = 0;
    for (const id of BADGE_IDS)
      for (const side of id === "heart" ? [512, 640, 1080, 2048] : [1024]) {
        const design = {
          ...FIRST_DESIGN,
          photo: { ...FIRST_DESIGN.photo, zoom: 1.37, turn: 11 },
          badge: { ...FIRST_DESIGN.badge, id },
        };
        const scene = composeScene({ design, photo: { id: photo.id, size: photo.size } }, null);
        const whole = bytesOf(renderAvatar(scene, { photo: photo.levels }, side));
        // As on a page that is being drawn: whatever waits for the next frame gets it in the middle of the painting.
        const pause = async () => {
          pauses++;
          await new Promise(requestAnimationFrame);
        };
        const inBands = await paintInBands({ scene, assets: { photo: photo.levels }, side, pause });
        const differing = differingBytes(bytesOf(inBands), whole);
        expect(differing, `${id}, ${side} pixels`).toBe(0);
      }
    expect(pauses).toBeGreaterThan(16);
  } finally {
    releaseLevels(photo.levels);
  }
}, 60_000);

test("a pause that rejects ends the painting", async () => {
  const scene = composeScene({ design: FIRST_DESIGN, photo: null }, null);
  const pause = () => Promise.reject(new Error("off"));
  const painting = paintInBands({ scene, assets: { photo: null }, side: 1024, pause });
  await expect(painting).rejects.toThrow("off");
});
