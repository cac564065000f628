import type { CutOutKind } from "../../../model/cut-outs.ts";
import type { Face } from "../../../model/face.ts";
import { cutOutPeople } from "../../../photo-import/open/cut-out-people.ts";
import { type Bitmaps, releaseMipmaps } from "../../../photo-import/photo.ts";
import { placeHeads } from "../../../scene/heads-in-front.ts";
import { placePeople } from "../../../scene/people-in-colour.ts";
import { type FoundCutOuts, NO_CUT_OUTS } from "./cut-outs-context.ts";

export type HeldCutOuts = { readonly found: FoundCutOuts; readonly release: () => void };

const PLACING = { heads: placeHeads, people: placePeople } as const;

/** Cuts heads or people out of the photo `id`. Rejects when aborted. */
export async function lookForCutOuts(
  kind: CutOutKind,
  id: string,
  mipmaps: Bitmaps,
  faces: readonly Face[],
  signal: AbortSignal,
): Promise<HeldCutOuts> {
  const cut = await cutOutPeople(kind, mipmaps, faces, signal);
  const release = () => {
    for (const one of cut ?? []) releaseMipmaps(one.mipmaps);
  };
  if (!cut || cut.length === 0)
    return { found: { ...NO_CUT_OUTS, status: cut ? "none" : "failed" }, release };
  const places = cut.map(({ cutOut }) => cutOut);
  const found: FoundCutOuts = {
    status: "found",
    // An earlier composition, with another photo, may still be painted.
    place: (composition, photo, badge) =>
      composition.photo?.id === id ? PLACING[kind](places, composition, photo, badge) : badge,
    cutOuts: Object.fromEntries(cut.map(({ mipmaps }, i) => [`${kind}-${i}`, mipmaps])),
  };
  return { found, release };
}
