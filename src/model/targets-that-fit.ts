import {
  type PictureType,
  SAVE_TARGET_IDS,
  type SaveTarget,
  type SaveTargetId,
  saveTargetOf,
} from "./save-targets.ts";

/** What stays free under a site's limit: 5 %, for sites that count what surrounds the file as well. */
const SLACK = 0.05;

/** The most bytes a file for this target may have, or null. 2,000,000 · 0.95 = 1,900,000. */
export const byteLimitOf = ({ maxBytes }: SaveTarget): number | null =>
  maxBytes === null ? null : Math.floor(maxBytes * (1 - SLACK));

/** A finished picture; `side` in pixels. */
export type PictureFacts = { readonly side: number; readonly bytes: number; readonly type: PictureType };

/** The sites that take a picture as it is, in the catalogue's order. General sizes are no sites. */
export function targetsThatFit({ side, bytes, type }: PictureFacts): readonly SaveTargetId[] {
  return SAVE_TARGET_IDS.filter((id) => {
    const target = saveTargetOf(id);
    return (
      target.kind === "platform" &&
      side >= target.minSide &&
      bytes <= (byteLimitOf(target) ?? Number.POSITIVE_INFINITY) &&
      target.types.includes(type)
    );
  });
}
