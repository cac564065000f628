import type Konva from "konva/lib/Core.js";
import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import type { BadgeId } from "../../src/model/badges.ts";
import type { CutOutKind } from "../../src/model/cut-outs.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { type CutOutPixels, cutOutPeople } from "../../src/photo-import/open/cut-out-people.ts";
import { releaseMipmaps } from "../../src/photo-import/photo.ts";
import { composeScene, type PlaceCutOuts } from "../../src/scene/compose-scene.ts";
import { placeHeads } from "../../src/scene/heads-in-front.ts";
import { placePeople } from "../../src/scene/people-in-colour.ts";
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
let heads: readonly CutOutPixels[];
let people: readonly CutOutPixels[];
let root: Root | null = null;
beforeAll(async () => {
  photo = await openCorpus("one-face");
  heads = (await cutOutPeople("heads", photo.mipmaps, photo.faces, signal)) ?? [];
  people = (await cutOutPeople("people", photo.mipmaps, photo.faces, signal)) ?? [];
});
afterAll(() => {
  for (const { mipmaps } of [photo, ...heads, ...people]) releaseMipmaps(mipmaps);
});
afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

/** Puts the whole head in front, wherever it ends: these tests only concern how it is painted. */
function sceneOf(id: BadgeId, hasCutOuts = true) {
  const design = { ...FIRST_DESIGN, badge: startingBadge(id), headsInFront: true };
  const placed = applyEdit(
    { design, photo: { id: photo.id, size: photo.size } },
    { type: "reset", faces: photo.faces },
  );
  const whole = heads.map(({ cutOut }) => ({ ...cutOut, ends: [] }));
  const everybody = people.map(({ cutOut }) => cutOut);
  const place: PlaceCutOuts = (composition, node, badge) =>
    placePeople(everybody, composition, node, placeHeads(whole, composition, node, badge));
  return composeScene(placed, null, hasCutOuts ? place : null);
}

const named = (kind: CutOutKind, cut: readonly CutOutPixels[]) =>
  Object.fromEntries(cut.map(({ mipmaps }, i) => [`${kind}-${i}`, mipmaps]));
const cutOuts = () => ({ ...named("heads", heads), ...named("people", people) });

function showOnScreen(id: BadgeId, side: number): ImageData {
  const stage = createRef<Konva.Stage>();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  const shown = {
    ...NO_CUT_OUTS,
    headsAreOn: true,
    toggleHeads() {},
    retryPeople() {},
    offer() {},
    expect() {},
    cutOuts: cutOuts(),
  };
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

const saved = async (id: BadgeId, side: number, hasCutOuts = true) =>
  pixelsOf(
    await renderAvatar({
      scene: sceneOf(id, hasCutOuts),
      assets: { photo: photo.mipmaps, cutOuts: cutOuts() },
      side,
    }),
  );

describe.each(["ring", "heart-frame", "blue-world"] as const)("%s with its cut-outs", (id) => {
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

test.each(["heads", "people"] as const)("%s have mipmaps of their own, and take at most 25 MB", (kind) => {
  const cut = Object.values(named(kind, kind === "heads" ? heads : people));
  expect(cut.length).toBeGreaterThan(0);
  const bytes = cut.flat().reduce((total, { width, height }) => total + 4 * width * height, 0);
  expect(bytes).toBeLessThan(25e6);
  for (const mipmaps of cut) expect(mipmaps.length).toBeGreaterThan(1);
});

/** Mean red and blue of a square of 80 × 80 pixels. */
function colourAt({ data, width }: ImageData, left: number, top: number) {
  let [red, blue] = [0, 0];
  for (let y = top; y < top + 80; y++) {
    for (let x = left; x < left + 80; x++) {
      red += (data[4 * (y * width + x)] ?? 0) / 6400;
      blue += (data[4 * (y * width + x) + 2] ?? 0) / 6400;
    }
  }
  return { red, blue };
}

test("in a blue world the face has its own colours, and what is beside the person has the tint alone", async () => {
  const [all, tint] = [await saved("blue-world", 1024), await saved("blue-world", 1024, false)];
  const face = colourAt(all, 472, 420);
  expect(face.red).toBeGreaterThan(face.blue);
  expect(colourAt(tint, 472, 420).blue).toBeGreaterThan(colourAt(tint, 472, 420).red);
  expect(colourAt(all, 100, 100)).toEqual(colourAt(tint, 100, 100));
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
