import { releaseLevels } from "../../src/browser/photo.ts";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import type { Composition, Design } from "../../src/domain/design.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { openCompletely } from "../support/open-completely.ts";

// Renders a composition off the stage, for journeys to compare with what the page saved.

/** The RGBA bytes of a design over a file (or no photo), `side` pixels square, as base64. */
async function render(design: Design, file: File | null, side: number): Promise<string> {
  const photo = file && (await openCompletely(file));
  const composition: Composition = { design, photo: photo && { id: photo.id, size: photo.size } };
  const canvas = renderAvatar(composeScene(composition), { photo: photo?.levels ?? null }, side);
  const bytes = canvas.getContext("2d")?.getImageData(0, 0, side, side).data ?? new Uint8ClampedArray();
  if (photo) releaseLevels(photo.levels);
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

declare global {
  interface Window {
    renderComposition: typeof render;
  }
}
window.renderComposition = render;
