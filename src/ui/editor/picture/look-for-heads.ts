import type { Face } from "../../../model/face.ts";
import { cutOutHeads } from "../../../photo-import/open/cut-out-heads.ts";
import { type Bitmaps, releaseMipmaps } from "../../../photo-import/photo.ts";
import { placeHeads } from "../../../scene/heads-in-front.ts";
import { type FoundHeads, NO_HEADS } from "./heads-context.ts";

export type HeldHeads = { readonly heads: FoundHeads; readonly release: () => void };

/** Cuts the heads out of the photo `id`. Rejects when aborted. */
export async function lookForHeads(
  id: string,
  mipmaps: Bitmaps,
  faces: readonly Face[],
  signal: AbortSignal,
): Promise<HeldHeads> {
  const cut = await cutOutHeads(mipmaps, faces, signal);
  const release = () => {
    for (const one of cut ?? []) releaseMipmaps(one.mipmaps);
  };
  if (!cut || cut.length === 0) return { heads: { ...NO_HEADS, status: cut ? "none" : "failed" }, release };
  const found = cut.map(({ head }) => head);
  const heads: FoundHeads = {
    status: "found",
    // An earlier composition, with another photo, may still be painted.
    place: (composition, photo, badge) =>
      composition.photo?.id === id ? placeHeads(found, composition, photo, badge) : badge,
    cutOuts: cut.map((one) => one.mipmaps),
  };
  return { heads, release };
}
