import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import type { CutOutKind } from "../../src/model/cut-outs.ts";
import { type Composition, type Design, keepValid } from "../../src/model/design.ts";
import { applyEdit, withFaces } from "../../src/model/edits.ts";
import type { Face } from "../../src/model/face.ts";
import { composeScene, type PlaceCutOuts } from "../../src/scene/compose-scene.ts";
import { loadWords } from "../../src/scene/words/load-words.ts";
import { type FoundCutOuts, NO_CUT_OUTS } from "../../src/ui/editor/picture/cut-outs-context.ts";
import { type HeldCutOuts, lookForCutOuts } from "../../src/ui/editor/picture/look-for-cut-outs.ts";
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

type Held = { readonly file: File; readonly photo: Opened; readonly cutOuts: Map<CutOutKind, HeldCutOuts> };

let last: Held | null = null;

/** Opens a file only once, however many pictures are made of it in succession. */
async function open(file: File): Promise<Opened> {
  if (last?.file !== file) last = { file, photo: await openCompletely(file), cutOuts: new Map() };
  return last.photo;
}

/** What the design shows of a photo's cut-outs, made as in the page; searched for once. */
async function cutOutsOf(photo: Opened | null, design: Design): Promise<FoundCutOuts> {
  const kind = design.badge.id === "blue-world" ? "people" : design.headsInFront && "heads";
  if (!photo || !last || !kind) return NO_CUT_OUTS;
  const { signal } = new AbortController();
  const held =
    last.cutOuts.get(kind) ?? (await lookForCutOuts(kind, photo.id, photo.mipmaps, photo.faces, signal));
  last.cutOuts.set(kind, held);
  return held.found;
}

/** Does what happens when a user opens the photo and, if the design has heads in front, turns that on. */
function placeByFaces({ design, photo }: Composition, faces: readonly Face[], place: PlaceCutOuts | null) {
  const behind = { design: { ...design, headsInFront: false }, photo };
  const placed = applyEdit(behind, { type: "reset", faces });
  return design.headsInFront
    ? applyEdit(placed, withFaces(toggleHeadsEdit(placed, faces, place), faces))
    : placed;
}

/** The RGBA bytes of a design over a file (or no photo) as base64. */
async function render({ design, side, isPlacedByFaces }: RenderRequest, file: File | null): Promise<string> {
  const photo = file && (await open(file));
  const { place, cutOuts } = await cutOutsOf(photo, design);
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
