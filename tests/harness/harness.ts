import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { type Composition, type Design, keepValid } from "../../src/model/design.ts";
import { applyEdit, withFaces } from "../../src/model/edits.ts";
import type { Face } from "../../src/model/face.ts";
import { composeScene, type PlaceHeads } from "../../src/scene/compose-scene.ts";
import { loadWords } from "../../src/scene/words/load-words.ts";
import { type FoundHeads, NO_HEADS } from "../../src/ui/editor/picture/heads-context.ts";
import { type HeldHeads, lookForHeads } from "../../src/ui/editor/picture/look-for-heads.ts";
import { toggleHeadsEdit } from "../../src/ui/editor/picture/toggle-heads-edit.ts";
import { toBase64 } from "../browser/base64.ts";
import { type Opened, openCompletely } from "../support/open-completely.ts";

// Renders compositions off stage, so that journeys can compare them with what the page saved, and for visual review.

export type RenderRequest = {
  readonly design: Design;
  /** Pixels. */
  readonly side: number;
  /** Whether photo and badge are placed according to the photo's faces, as when a user opens it. */
  readonly isPlacedByFaces: boolean;
};

let last: { readonly file: File; readonly photo: Opened; heads?: HeldHeads } | null = null;

/** Opens a file only once, however many pictures are made of it in succession. */
async function open(file: File): Promise<Opened> {
  if (last?.file !== file) last = { file, photo: await openCompletely(file) };
  return last.photo;
}

/** The heads of a photo, cut out as in the page; searched for once, and only if the design has heads in front. */
async function headsOf(photo: Opened | null, design: Design): Promise<FoundHeads> {
  if (!photo || !last || !design.headsInFront) return NO_HEADS;
  last.heads ??= await lookForHeads(photo.id, photo.mipmaps, photo.faces, new AbortController().signal);
  return last.heads.heads;
}

/** Does what happens when a user opens the photo and, if the design has heads in front, turns that on. */
function placeByFaces({ design, photo }: Composition, faces: readonly Face[], place: PlaceHeads | null) {
  const behind = { design: { ...design, headsInFront: false }, photo };
  const placed = applyEdit(behind, { type: "reset", faces });
  return design.headsInFront
    ? applyEdit(placed, withFaces(toggleHeadsEdit(placed, faces, place), faces))
    : placed;
}

/** The RGBA bytes of a design over a file (or no photo) as base64. */
async function render({ design, side, isPlacedByFaces }: RenderRequest, file: File | null): Promise<string> {
  const photo = file && (await open(file));
  const { place, cutOuts } = await headsOf(photo, design);
  const given: Composition = { design, photo: photo && { id: photo.id, size: photo.size } };
  const composition = photo && isPlacedByFaces ? placeByFaces(given, photo.faces, place) : keepValid(given);
  const words = design.words && (await loadWords(design.words));
  const scene = composeScene(composition, words, place);
  const canvas = await renderAvatar({ scene, assets: { photo: photo?.mipmaps ?? null, cutOuts }, side });
  const bytes = canvas.getContext("2d")?.getImageData(0, 0, side, side).data ?? new Uint8ClampedArray();
  return toBase64(bytes);
}

declare global {
  interface Window {
    renderComposition: typeof render;
  }
}
window.renderComposition = render;
