import type { Result } from "../domain/result.ts";
import { type DecodedPhoto, decodePhoto } from "./decode-photo.ts";
import type { PhotoError } from "./photo.ts";

/** What the page asks of the worker: one file at a time. */
export type PhotoRequest = { readonly file: Blob };
/** What it answers. A bug answers nothing here: it surfaces as the worker's error event. */
export type PhotoAnswer = Result<DecodedPhoto, PhotoError>;

self.onmessage = async ({ data }: MessageEvent<PhotoRequest>) => {
  const answer: PhotoAnswer = await decodePhoto(data.file);
  self.postMessage(answer, { transfer: answer.ok ? [...answer.value.levels] : [] });
};
