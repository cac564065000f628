import type { Formats } from "../../i18n/formats.ts";
import type { Translate } from "../../i18n/messages.ts";
import { LARGEST_FILE_BYTES, OPENING_LIMIT_MS } from "../../model/photo-limits.ts";
import type { SaveError } from "../../photo-export/encode/encode-avatar.ts";
import type { ShareError } from "../../photo-export/share/share-file.ts";
import type { PhotoError } from "../../photo-import/photo.ts";
import type { CameraError } from "../../photo-import/sources/camera.ts";
import type { SourceError } from "../../photo-import/sources/dropped-file.ts";
import type { AppError } from "../common/app-error.ts";

/** Everything that is reported to the user, by the part of the app that fails. */
export type Problem =
  | PhotoError
  | SourceError
  | CameraError
  | SaveError
  | ShareError
  | "words-failed"
  // A broken page has a view of its own.
  | Exclude<AppError, "broken">;

const MISSING_PARTS: ReadonlySet<Problem> = new Set(["opener-failed", "saver-failed", "words-failed"]);

/** Whether a part of the code failed to load, even after retries, so that a reload may help. */
export const isMissingPart = (problem: Problem): boolean => MISSING_PARTS.has(problem);

/** The value of {limit} in a problem's message. */
const LIMITS: { readonly [Code in Problem]?: (formats: Formats) => string } = {
  "too-large-file": (formats) => formats.fileSize(LARGEST_FILE_BYTES),
  "too-slow": (formats) => formats.duration(OPENING_LIMIT_MS),
};

/** The one mapping from codes to sentences: the message `error.<code>`. The compiler names a missing message. */
export function problemText(t: Translate<"extras">, problem: Problem): string {
  const limit = LIMITS[problem]?.(t.formats);
  return t(`error.${problem}`, limit === undefined ? {} : { limit });
}
