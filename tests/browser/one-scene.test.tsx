import type Konva from "konva/lib/Core.js";
import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { paintScene } from "../../src/canvas/paint-scene.ts";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId } from "../../src/model/badges.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { keepCovered } from "../../src/model/photo-placement.ts";
import { type Photo, releaseMipmaps } from "../../src/photo-import/photo.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { constantSource } from "../../src/ui/common/source.ts";
import { STAGE_PIXEL_RATIO } from "../../src/ui/common/stage-side.ts";
import { SceneView } from "../../src/ui/editor/stage/SceneView.tsx";
import { openCorpus } from "./open-corpus.ts";
import { differingBytes, failOnConsoleError, pixelsOf } from "./pixels.ts";

failOnConsoleError();

let photo: Photo;
let root: Root | null = null;
beforeAll(async () => {
  photo = await openCorpus("portrait-5");
});
afterAll(() => releaseMipmaps(photo.mipmaps));
afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

const turned = { focusX: 0.42, focusY: 0.37, zoom: 1.7, rotation: 23.5, mirrored: true };

function sceneOf(id: BadgeId) {
  const design = { ...FIRST_DESIGN, photo: keepCovered(turned, photo.size), badge: startingBadge(id) };
  return composeScene({ design, photo: { id: photo.id, size: photo.size } }, null);
}

/** Shows the scene on the screen and returns what is visible there: the planes, composited. */
function showOnScreen(id: BadgeId, side: number): HTMLCanvasElement {
  const stage = createRef<Konva.Stage>();
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  flushSync(() =>
    root?.render(
      <SceneView
        ref={stage}
        scenes={constantSource(sceneOf(id))}
        pixelRatio={STAGE_PIXEL_RATIO}
        mipmaps={photo.mipmaps}
        side={side}
      />,
    ),
  );
  const layers = stage.current?.getLayers() ?? [];
  for (const layer of layers) layer.draw();
  const seen = document.createElement("canvas");
  const pixels = Math.floor(side * STAGE_PIXEL_RATIO);
  seen.width = pixels;
  seen.height = pixels;
  for (const layer of layers) seen.getContext("2d")?.drawImage(layer.getNativeCanvasElement(), 0, 0);
  return seen;
}

/** The picture as saved. Frames pass while it is painted, so that whatever Konva has deferred happens meanwhile. */
function savedPicture(id: BadgeId, side: number): Promise<HTMLCanvasElement> {
  const pause = async () => {
    await new Promise(requestAnimationFrame);
  };
  return renderAvatar({ scene: sceneOf(id), assets: { photo: photo.mipmaps }, side, pause });
}

describe.each(BADGE_IDS)("%s", (id) => {
  test.each(id === "heart" ? [512, 640, 1024, 1080, 2048] : [1024])(
    "the screen at scale 1 and the saved picture of %i pixels differ in 0 bytes",
    async (side) => {
      const seen = pixelsOf(showOnScreen(id, side / STAGE_PIXEL_RATIO));
      expect(differingBytes(seen, pixelsOf(await savedPicture(id, side)))).toBe(0);
    },
  );

  test("the file decodes to exactly the pixels that were painted", async () => {
    const painted = await savedPicture(id, 1024);
    const file = await new Promise<Blob | null>((resolve) => painted.toBlob(resolve, "image/png"));
    if (!file) throw new Error("The canvas was not encoded.");
    const decoded = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    canvas.width = decoded.width;
    canvas.height = decoded.height;
    canvas.getContext("2d")?.drawImage(decoded, 0, 0);
    expect(differingBytes(pixelsOf(canvas), pixelsOf(painted))).toBe(0);
  });

  test.each([200.2, 375.3, 561.7])(
    "a stage of %f CSS pixels saves 1024 × 1024 opaque pixels, always the same",
    async (side) => {
      showOnScreen(id, side);
      const saved = pixelsOf(await savedPicture(id, 1024));
      expect([saved.width, saved.height]).toEqual([1024, 1024]);
      expect(saved.data.filter((value, i) => i % 4 === 3 && value !== 255)).toHaveLength(0);
      const assets = { photo: photo.mipmaps };
      const inOneGo = pixelsOf(await renderAvatar({ scene: sceneOf(id), assets, side: 1024 }));
      expect(differingBytes(saved, inOneGo)).toBe(0);
    },
  );
});

test("a small picture painted twice on the same canvas is the same picture", () => {
  const small = document.createElement("canvas");
  small.width = small.height = 176;
  const assets = { photo: photo.mipmaps };
  paintScene(small, sceneOf("ring"), assets);
  const first = pixelsOf(small);
  paintScene(small, sceneOf("only-heart"), assets);
  paintScene(small, sceneOf("ring"), assets);
  expect(differingBytes(pixelsOf(small), first)).toBe(0);
});

test("a pause that rejects ends the painting", async () => {
  const pause = () => Promise.reject(new Error("off"));
  const assets = { photo: photo.mipmaps };
  await expect(renderAvatar({ scene: sceneOf("heart"), assets, side: 1024, pause })).rejects.toThrow("off");
});
