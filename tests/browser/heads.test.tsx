import type Konva from "konva/lib/Core.js";
import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import type { BadgeId } from "../../src/model/badges.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { type CutOutPixels, cutOutPeople } from "../../src/photo-import/open/cut-out-people.ts";
import { releaseMipmaps } from "../../src/photo-import/photo.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { placeHeads } from "../../src/scene/heads-in-front.ts";
import { constantSource } from "../../src/ui/common/source.ts";
import { STAGE_PIXEL_RATIO } from "../../src/ui/common/stage-side.ts";
import { CutOutsContext, NO_CUT_OUTS } from "../../src/ui/editor/picture/cut-outs-context.ts";
import { lookForCutOuts } from "../../src/ui/editor/picture/look-for-cut-outs.ts";
import { SceneView } from "../../src/ui/editor/stage/SceneView.tsx";
import type { Opened } from "../support/open-completely.ts";
import { openCorpus } from "./open-corpus.ts";
import { differingBytes, failOnConsoleError, pixelsOf } from "./pixels.ts";

failOnConsoleError();

const { signal } = new AbortController();
let photo: Opened;
let cut: readonly CutOutPixels[];
let root: Root | null = null;
beforeAll(async () => {
  photo = await openCorpus("one-face");
  cut = (await cutOutPeople("heads", photo.mipmaps, photo.faces, signal)) ?? [];
});
afterAll(() => {
  for (const mipmaps of [photo.mipmaps, ...cut.map((one) => one.mipmaps)]) releaseMipmaps(mipmaps);
});
afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

/** Puts the whole head in front, wherever it ends: these tests only concern how it is painted. */
function sceneOf(id: BadgeId, headsInFront = true) {
  const design = { ...FIRST_DESIGN, badge: startingBadge(id), headsInFront: true };
  const placed = applyEdit(
    { design, photo: { id: photo.id, size: photo.size } },
    { type: "reset", faces: photo.faces },
  );
  const heads = cut.map(({ cutOut }) => ({ ...cutOut, ends: [] }));
  const worn = { ...placed, design: { ...placed.design, headsInFront } };
  return composeScene(worn, null, (composition, whole, badge) =>
    placeHeads(heads, composition, whole, badge),
  );
}

const cutOuts = () => Object.fromEntries(cut.map(({ mipmaps }, i) => [`heads-${i}`, mipmaps]));

function showOnScreen(id: BadgeId, side: number): ImageData {
  const stage = createRef<Konva.Stage>();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  const shown = { ...NO_CUT_OUTS, headsAreOn: true, toggleHeads() {}, retryPeople() {}, cutOuts: cutOuts() };
  flushSync(() =>
    root?.render(
      <CutOutsContext value={shown}>
        <SceneView
          ref={stage}
          scenes={constantSource(sceneOf(id))}
          pixelRatio={STAGE_PIXEL_RATIO}
          mipmaps={photo.mipmaps}
          side={side / STAGE_PIXEL_RATIO}
        />
      </CutOutsContext>,
    ),
  );
  const seen = Object.assign(document.createElement("canvas"), { width: side, height: side });
  for (const layer of stage.current?.getLayers() ?? []) {
    layer.draw();
    seen.getContext("2d")?.drawImage(layer.getNativeCanvasElement(), 0, 0);
  }
  return pixelsOf(seen);
}

const saved = async (id: BadgeId, side: number, headsInFront = true) =>
  pixelsOf(
    await renderAvatar({
      scene: sceneOf(id, headsInFront),
      assets: { photo: photo.mipmaps, cutOuts: cutOuts() },
      side,
    }),
  );

describe.each(["ring", "heart-frame"] as const)("%s with heads in front", (id) => {
  test.each([1024, 2048])("the screen and the saved picture of %i pixels differ in 0 bytes", async (side) => {
    expect(differingBytes(showOnScreen(id, side), await saved(id, side))).toBe(0);
  });

  test("is another picture than without, and opaque", async () => {
    const picture = await saved(id, 1024);
    expect(differingBytes(picture, await saved(id, 1024, false))).toBeGreaterThan(10_000);
    expect(picture.data.filter((value, i) => i % 4 === 3 && value !== 255)).toHaveLength(0);
  });
});

test("inside the opening a head lies exactly over itself: the picture changes by 2 % of the range on average, or less", async () => {
  const [on, off] = [await saved("ring", 1024), await saved("ring", 1024, false)];
  let [sum, count] = [0, 0];
  for (let i = 0; i < on.data.length; i += 4) {
    const [x, y] = [(i / 4) % 1024, Math.floor(i / 4 / 1024)];
    if (Math.hypot(x - 512, y - 512) > 380 || y > 650) continue;
    count += 1;
    sum += Math.abs((on.data[i] ?? 0) - (off.data[i] ?? 0));
  }
  expect(sum / count / 255).toBeLessThan(0.02);
});

test("the cut-outs have mipmaps of their own, and take at most 25 MB", () => {
  expect(cut.length).toBeGreaterThan(0);
  const bytes = Object.values(cutOuts())
    .flat()
    .reduce((total, { width, height }) => total + 4 * width * height, 0);
  expect(bytes).toBeLessThan(25e6);
  for (const mipmaps of Object.values(cutOuts())) expect(mipmaps.length).toBeGreaterThan(1);
});

test("a photo without a face gets none, and says so", async () => {
  const { found } = await lookForCutOuts("heads", "a", photo.mipmaps, [], signal);
  expect(found).toMatchObject({ status: "none", place: null, cutOuts: {} });
});

test("an abort rejects with its reason", async () => {
  const controller = new AbortController();
  const cutting = cutOutPeople("heads", photo.mipmaps, photo.faces, controller.signal);
  controller.abort(new Error("off"));
  await expect(cutting).rejects.toThrow("off");
});
