import type { PictureType } from "../../model/save-targets.ts";
import type { CanvasReading } from "./canvas-readability.ts";
import type { Likeness } from "./verify-picture.ts";

/** How a file was made: our own PNG, the browser's PNG, a PNG with fewer colours, or a JPEG or WebP. */
export type SaveWay = "lossless" | "browser" | "quantized" | "compressed";

/** The page's request to the worker: one picture of one size. */
export type SavingRequest = {
  /** The composition, opaque, as large as the file should be. The receiver closes a bitmap. */
  readonly pixels: ImageBitmap | ImageData;
  readonly type: PictureType;
  /** In bytes, or null for no limit. */
  readonly byteLimit: number | null;
  /** Whether the colours of a PNG may be reduced to meet the limit. Takes seconds. */
  readonly mayLoseColours: boolean;
};

/** A file that was verified by decoding it and comparing it with the composition. */
export type MadePicture = Likeness & {
  readonly file: Blob;
  readonly way: SaveWay;
  /** How well canvases can be read on the thread that made the file; with `noisy`, the file contains that noise. */
  readonly reading: CanvasReading;
};

/**
 * Why there is no picture of this size: `too-large`, over the limit at the requested quality; `encoding-failed`, the
 * file or the composition is broken or empty, mostly for lack of memory; `canvas-reading-blocked`, the browser does not
 * reveal what was drawn; `format-unavailable`, it cannot write such files.
 */
export type MakeError = "too-large" | "encoding-failed" | "canvas-reading-blocked" | "format-unavailable";

/** `attempt` counts from 1 within a step. */
export type MakeProgress = {
  readonly step: "lossless" | "quantized" | "compressed";
  readonly attempt: number;
};

/** The worker's reports: one or more `progress`, then one of the others. */
export type SavingReport =
  | { readonly kind: "progress"; readonly progress: MakeProgress }
  | { readonly kind: "made"; readonly picture: MadePicture }
  | { readonly kind: "failed"; readonly code: MakeError };
