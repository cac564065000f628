import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { avatarFileName } from "../../src/model/avatar-file-name.ts";
import {
  DEFAULT_SAVE_TARGET,
  SAVE_TARGET_IDS,
  SAVE_TARGETS,
  SIZE_IDS,
  saveTargetOf,
} from "../../src/model/save-targets.ts";
import { byteLimitOf, sidesToTry, targetsThatFit } from "../../src/model/saved-file-limits.ts";

describe("the catalogue", () => {
  test("begins with what fits every site, at each side that is enough", () => {
    const { side, enoughSide = side, fits, ...target } = saveTargetOf(DEFAULT_SAVE_TARGET);
    expect([...fits].sort()).toEqual(
      SAVE_TARGET_IDS.filter((id) => saveTargetOf(id).kind === "platform").sort(),
    );
    const bytes = byteLimitOf({ side, fits, ...target }) ?? 0;
    for (const one of sidesToTry(side).filter((one) => one >= enoughSide))
      expect(targetsThatFit({ side: one, bytes, type: "image/png" })).toEqual(
        expect.arrayContaining([...fits]),
      );
    expect([side, enoughSide]).toEqual([1024, 640]);
  });

  test("keeps sizes and sites apart", () => {
    expect(SIZE_IDS).toEqual(SAVE_TARGET_IDS.filter((id) => saveTargetOf(id).kind === "general"));
  });

  test("promises of a general size only what every named site takes", () => {
    for (const id of SAVE_TARGET_IDS) {
      const { side, fits, ...target } = saveTargetOf(id);
      // The largest file that this target may produce, at its side.
      const bytes = byteLimitOf({ side, fits, ...target }) ?? 0;
      expect(targetsThatFit({ side, bytes, type: "image/png" })).toEqual(expect.arrayContaining([...fits]));
    }
  });

  test("gives every site a picture that the site takes", () => {
    for (const id of SAVE_TARGET_IDS) {
      const target = saveTargetOf(id);
      if (target.kind !== "platform") continue;
      const bytes = byteLimitOf(target) ?? 0;
      expect(targetsThatFit({ side: target.side, bytes, type: "image/png" })).toContain(id);
    }
  });

  test("keeps 5 % free under decimal limits", () => {
    expect(byteLimitOf(SAVE_TARGETS.everywhere)).toBe(950_000);
    expect(byteLimitOf(SAVE_TARGETS.bluesky)).toBe(950_000);
    expect(byteLimitOf(SAVE_TARGETS.large)).toBeNull();
  });
});

test("what fits is told by side, bytes and type", () => {
  const picture = { side: 1024, bytes: 900_000, type: "image/png" } as const;
  const sites = ["facebook", "x", "instagram", "linkedin", "bluesky", "mastodon", "whatsapp", "youtube"];
  expect(targetsThatFit(picture)).toEqual(sites);
  expect(targetsThatFit({ ...picture, bytes: 950_001 })).toEqual(sites.filter((id) => id !== "bluesky"));
  expect(targetsThatFit({ ...picture, bytes: 1_900_001 })).toEqual(
    sites.filter((id) => id !== "bluesky" && id !== "x"),
  );
  expect(targetsThatFit({ ...picture, side: 320 })).not.toContain("x");
  expect(targetsThatFit({ ...picture, type: "image/webp" })).toEqual(["mastodon"]);
});

test("a picture steps down from the wished side through smaller ones", () => {
  expect(sidesToTry(1024)).toEqual([1024, 800, 640, 512, 400, 320, 256, 200]);
  expect(sidesToTry(1080).slice(0, 2)).toEqual([1080, 1024]);
  expect(sidesToTry(100)).toEqual([100]);
});

test.each([
  ["ar", "القلب-الأزرق-1024.png"],
  ["en", "blue-heart-1024.png"],
  ["es", "corazón-azul-1024.png"],
  ["fr", "cœur-bleu-1024.png"],
  ["ru", "голубое-сердце-1024.png"],
  ["zh", "蓝心-1024.png"],
] as const)("in %s a picture is called %s", async (language, name) => {
  const messages = await loadMessages(language);
  expect(avatarFileName({ side: 1024, type: "image/png" }, messages["save.fileName"])).toBe(name);
});

describe("the name of a file", () => {
  test.each([
    [{ side: 1024, type: "image/png" }, undefined, "blue-heart-1024.png"],
    [{ side: 400, type: "image/jpeg" }, "Cœur bleu", "cœur-bleu-400.jpg"],
    [{ side: 2048, type: "image/webp" }, "القلب الأزرق", "القلب-الأزرق-2048.webp"],
    [{ side: 1024, type: "image/png" }, "蓝心", "蓝心-1024.png"],
    [{ side: 1024, type: "image/png" }, 'a/b\\c:d*"e?.', "a-b-c-d-e-1024.png"],
    [{ side: 1024, type: "image/png" }, "../", "blue-heart-1024.png"],
  ] as const)("%o in %s is %s", (picture, words, name) => {
    expect(avatarFileName(picture, words)).toBe(name);
  });
});
