import type { PictureFormat } from "../../domain/save-targets.ts";

/** What an encoder is asked for. The picture is the composition, opaque and square. */
export type EncodeRequest = {
  readonly picture: ImageBitmap;
  readonly format: PictureFormat;
  /** Bytes; null for no limit. */
  readonly maxBytes: number | null;
};

/**
 * By which way a file came about, in the order in which they are tried.
 * - `lossless`: our own PNG, pixel for pixel;
 * - `browser`: the browser's own encoder, where ours failed or another format is wished for;
 * - `coarser`: a PNG with fewer colours, by rounding;
 * - `palette`: a PNG with a palette, by browser-image-compression;
 * - `smaller`: a lossless PNG with fewer pixels.
 */
export type EncodeWay = "lossless" | "browser" | "coarser" | "palette" | "smaller";

export type EncodedPicture = {
  readonly file: Blob;
  /** Width and height in pixels. */
  readonly side: number;
  readonly way: EncodeWay;
  /** Of the decoded file to the composition at that size, in dB; infinite for the same pixels. */
  readonly likeness: number;
};

/**
 * - `canvas-reading-blocked`: the browser falsifies what is read from a canvas, to protect against tracking;
 * - `encoding-failed`: it gives nothing, or another picture, whatever the size.
 */
export type EncodeError = "canvas-reading-blocked" | "encoding-failed";

export type EncodeReport =
  | { readonly kind: "encoded"; readonly picture: EncodedPicture }
  | { readonly kind: "failed"; readonly code: EncodeError };
