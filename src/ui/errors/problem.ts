import type { SaveError } from "../../photo-export/encode/encode-avatar.ts";
import type { PhotoError } from "../../photo-import/photo.ts";
import type { CameraError } from "../../photo-import/sources/camera.ts";

/** Problems that are reported to the user. Messages are keyed by them. */
export type Problem =
  | PhotoError
  | SaveError
  | CameraError
  | "no-file"
  | "shared-photo-lost"
  | "words-failed"
  | "share-failed"
  | "copy-refused";

const MISSING_PARTS: ReadonlySet<Problem> = new Set(["opener-failed", "saver-failed", "words-failed"]);

/** Whether a part of the code failed to load, even after retries, so that a reload may help. */
export const isMissingPart = (problem: Problem): boolean => MISSING_PARTS.has(problem);
