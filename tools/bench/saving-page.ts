import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { type SaveTargetId, saveTargetOf } from "../../src/model/save-targets.ts";
import { byteLimitOf } from "../../src/model/saved-file-limits.ts";
import { encodeAvatar } from "../../src/photo-export/encode/encode-avatar.ts";
import { nextTask } from "../../src/platform/next-task.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { type Opened, openCompletely } from "../../tests/support/open-completely.ts";

// Runs in its own page with the app's own code: compares the time that saving takes with the browser's own encoder.

/** The resulting file. `ms` runs from the call to the verified file. */
export type Encoded = {
  readonly ms: number;
  readonly bytes: number;
  readonly side: number;
  readonly way: string;
  readonly psnr: number | null;
  readonly smallerBecause: string | null;
};

let photo: Opened | null = null;

/** Opens the file in the page's input, and places photo and heart as for a user who opens it. */
async function open(): Promise<void> {
  const file = document.querySelector("input")?.files?.[0];
  if (!file) throw new Error("no file");
  photo = await openCompletely(file);
}

function scene() {
  if (!photo) throw new Error("no photo");
  const { id, size, faces } = photo;
  const composition = applyEdit({ design: FIRST_DESIGN, photo: { id, size } }, { type: "reset", faces });
  return { nodes: composeScene(composition, null), assets: { photo: photo.mipmaps } };
}

/** Draws the same square in one go and lets the browser encode it as PNG. */
async function floor(side: number): Promise<{ readonly ms: number; readonly bytes: number }> {
  const { nodes, assets } = scene();
  const begun = performance.now();
  const canvas = await renderAvatar({ scene: nodes, assets, side });
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  const ms = performance.now() - begun;
  canvas.width = 0;
  return { ms, bytes: blob?.size ?? 0 };
}

/** Without its byte limit, a picture is only encoded losslessly, like the floor. */
async function encode(id: SaveTargetId, isLimited: boolean): Promise<Encoded> {
  const { nodes, assets } = scene();
  const target = saveTargetOf(id);
  const { signal } = new AbortController();
  const begun = performance.now();
  const made = await encodeAvatar(
    async (side) => {
      const canvas = await renderAvatar({ scene: nodes, assets, side, pause: () => nextTask(signal) });
      const bitmap = await createImageBitmap(canvas);
      canvas.width = 0;
      return bitmap;
    },
    {
      side: target.side,
      enoughSide: target.enoughSide,
      byteLimit: isLimited ? byteLimitOf(target) : null,
      signal,
    },
  );
  const ms = performance.now() - begun;
  if (!made.ok) throw new Error(made.code);
  const { bytes, side, way, psnr, smallerBecause } = made.value;
  return { ms, bytes, side, way, psnr, smallerBecause };
}

declare global {
  interface Window {
    savingBench: {
      readonly open: typeof open;
      readonly floor: typeof floor;
      readonly encode: typeof encode;
    };
  }
}
window.savingBench = { open, floor, encode };
