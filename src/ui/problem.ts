import type { CameraError } from "../browser/camera.ts";
import type { PhotoError } from "../browser/photo.ts";
import type { SaveError } from "../browser/save/encode-avatar.ts";

/** What can go wrong in a way that a person has to be told. Messages are keyed by it. */
export type Problem =
  | PhotoError
  | SaveError
  | CameraError
  | "no-file"
  | "editor-failed"
  | "words-failed"
  | "share-failed"
  | "copy-refused";
