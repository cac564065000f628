import { describe, expect, test } from "vitest";
import { faceInSquare } from "../../src/model/badge-beside-faces.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { badgeOf } from "../../src/model/badges.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { photoToOpening } from "../../src/model/photo-placement.ts";
import { releaseMipmaps } from "../../src/photo-import/photo.ts";
import { openCorpus } from "./open-corpus.ts";
import { failOnConsoleError } from "./pixels.ts";

failOnConsoleError();

describe("on a real photo, found and placed as the page does", () => {
  test.each([
    ["one-face", 1],
    ["two-faces", 2],
  ] as const)("%s: all %i faces lie in the circle, and the heart is on none", async (name, count) => {
    const photo = await openCorpus(name);
    expect(photo.faces.length).toBe(count);
    const worn = { ...FIRST_DESIGN, badge: startingBadge("heart") };
    const composition = { design: worn, photo: { id: photo.id, size: photo.size } };
    const { design } = applyEdit(composition, { type: "centre-face", faces: photo.faces, progress: 1 });
    for (const face of photo.faces) {
      const { x, y, width, height } = faceInSquare(
        badgeOf(design.badge.id).opening,
        design.photo,
        photo.size,
        face,
      );
      const centre = { x: x + width / 2, y: y + height / 2 };
      expect(Math.hypot(centre.x - 0.5, centre.y - 0.5)).toBeLessThan(0.5);
      expect(Math.hypot(centre.x - design.badge.x, centre.y - design.badge.y)).toBeGreaterThan(
        design.badge.diameter / 2,
      );
    }
    releaseMipmaps(photo.mipmaps);
  });

  test.each(["one-face", "two-faces"] as const)("%s: the pin is worn below every chin", async (name) => {
    const photo = await openCorpus(name);
    const composition = { design: FIRST_DESIGN, photo: { id: photo.id, size: photo.size } };
    const { design } = applyEdit(composition, {
      type: "choose-badge",
      id: "lapel-pin",
      faces: photo.faces,
    });
    const { y, diameter } = design.badge;
    for (const face of photo.faces) {
      const box = faceInSquare(badgeOf("lapel-pin").opening, design.photo, photo.size, face);
      expect(y - diameter / 2).toBeGreaterThanOrEqual(box.y + box.height);
    }
    releaseMipmaps(photo.mipmaps);
  });

  test("one face takes 45 to 60 % of the height of the ring's opening, its eyes a little above the middle", async () => {
    const photo = await openCorpus("one-face");
    const composition = { design: FIRST_DESIGN, photo: { id: photo.id, size: photo.size } };
    const { design } = applyEdit(composition, { type: "centre-face", faces: photo.faces, progress: 1 });
    const { opening } = badgeOf(design.badge.id);
    const [face] = photo.faces;
    if (!face) throw new Error("no face");
    const { height } = faceInSquare(opening, design.photo, photo.size, face);
    expect(height).toBeGreaterThanOrEqual(0.45 * opening.side);
    expect(height).toBeLessThanOrEqual(0.6 * opening.side);
    const eyes = photoToOpening(design.photo, photo.size, face.rightEye);
    expect(eyes.y).toBeLessThan(0.5);
    expect(eyes.y).toBeGreaterThan(0.25);
    releaseMipmaps(photo.mipmaps);
  });
});
