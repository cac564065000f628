import type { PictureType } from "./save-targets.ts";

const EXTENSIONS = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
} as const satisfies Record<PictureType, string>;

/** Letters of any script and digits stay; what Windows, macOS, Android or a web address would trip over becomes "-". */
const safe = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");

/**
 * The name of a saved picture: `blue-heart-1024.png`. `words` are "blue heart" in the person's language; where nothing
 * of them can be in a file name, the English ones are used. `side` in pixels.
 */
export function avatarFileName(
  { side, type }: { readonly side: number; readonly type: PictureType },
  words = "blue heart",
): string {
  return `${safe(words) || "blue-heart"}-${side}.${EXTENSIONS[type]}`;
}
