import {
  type PictureType,
  SAVE_TARGET_IDS,
  type SaveTarget,
  type SaveTargetId,
  saveTargetOf,
} from "./save-targets.ts";

/** The sides in pixels to try when a picture does not fit. Each has 0.61 to 0.64 times the pixels of the previous. */
const STEPS = [2048, 1600, 1280, 1024, 800, 640, 512, 400, 320, 256, 200] as const;

/** The sides to try when `side` pixels are wanted: that side, then every smaller step. */
export const sidesToTry = (side: number): readonly number[] => [side, ...STEPS.filter((step) => step < side)];

/** A margin of 5 % under a site's limit, for sites that also count the data around the file. */
const SLACK = 0.05;

/** The maximum file size in bytes for a target, or null. 2,000,000 · 0.95 = 1,900,000. */
export const byteLimitOf = ({ maxBytes }: SaveTarget): number | null =>
  maxBytes === null ? null : Math.floor(maxBytes * (1 - SLACK));

/** A finished picture; `side` in pixels. */
type PictureFacts = { readonly side: number; readonly bytes: number; readonly type: PictureType };

/** The sites that accept a picture as it is, in the catalogue's order. General targets are not included. */
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
