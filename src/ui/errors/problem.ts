import type { SaveError } from "../../photo-export/encode/encode-avatar.ts";
import type { PhotoError } from "../../photo-import/photo.ts";
import type { CameraError } from "../../photo-import/sources/camera.ts";

/** What can go wrong in a way that a person has to be told. Messages are keyed by it. */
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

/** Whether a part of the page's code did not come, even when it was tried again: then a reload may bring it. */
export const isMissingPart = (problem: Problem): boolean => MISSING_PARTS.has(problem);
