import type { PictureType } from "../../model/save-targets.ts";
import type { CanvasReading } from "./canvas-readability.ts";
import type { Likeness } from "./verify-picture.ts";

/** How a file was made: our own PNG, the browser's PNG, a PNG of fewer colours, or a JPEG or WebP. */
export type SaveWay = "lossless" | "browser" | "quantized" | "compressed";

/** What the page asks of the worker: one picture of one size. */
export type SavingRequest = {
  /** The composition, opaque, as large as the file shall be. A bitmap is closed by whoever receives it. */
  readonly pixels: ImageBitmap | ImageData;
  readonly type: PictureType;
  /** In bytes, or null for none. */
  readonly byteLimit: number | null;
  /** Whether a PNG may be given fewer colours to stay under the limit. Takes seconds. */
  readonly mayLoseColours: boolean;
};

/** A file that was decoded again and found to be the composition. */
export type MadePicture = Likeness & {
  readonly file: Blob;
  readonly way: SaveWay;
  /** What the thread that made it reads from canvases: with `noisy` the file has that noise in it. */
  readonly reading: CanvasReading;
};

/**
 * Why there is none at this size: `too-large` for the limit at the quality that is asked for; `encoding-failed`, the
 * file or the composition is broken or empty, mostly for want of memory; `canvas-reading-blocked`, the browser does
 * not tell what is drawn; `format-unavailable`, it writes no such files.
 */
export type MakeError = "too-large" | "encoding-failed" | "canvas-reading-blocked" | "format-unavailable";

/** `attempt` counts from 1 within a step. */
export type MakeProgress = {
  readonly step: "lossless" | "quantized" | "compressed";
  readonly attempt: number;
};

/** What the worker says: any number of `progress`, at least one, then one of the others. */
export type SavingReport =
  | { readonly kind: "progress"; readonly progress: MakeProgress }
  | { readonly kind: "made"; readonly picture: MadePicture }
  | { readonly kind: "failed"; readonly code: MakeError };
