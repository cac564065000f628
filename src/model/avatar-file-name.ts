import type { PictureType } from "./save-targets.ts";

const EXTENSIONS = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
} as const satisfies Record<PictureType, string>;

/** Only letters (of any script) and digits stay: Windows, macOS, Android or URLs might reject the rest. */
const safe = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");

/**
 * The name of a saved picture: `blue-heart-1024.png`. `words` is "blue heart" in the user's language; if none of it is
 * valid in a file name, the English words are used. `side` in pixels.
 */
export function avatarFileName(
  { side, type }: { readonly side: number; readonly type: PictureType },
  words = "blue heart",
): string {
  return `${safe(words) || "blue-heart"}-${side}.${EXTENSIONS[type]}`;
}
