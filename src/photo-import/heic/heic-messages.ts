import type { Size } from "../../model/geometry.ts";

export type LibheifLocation = {
  readonly script: string;
  readonly wasm: string;
  /** Length of `libheif.wasm` before any transfer encoding, in bytes; `Content-Length` would not give this. */
  readonly wasmBytes: number;
};

/** `done` of `total`: bytes while loading, rows of tiles while decoding. */
export type HeicProgress = {
  readonly step: "loading-decoder" | "decoding";
  readonly done: number;
  readonly total: number;
};

export type HeicRequest = {
  readonly bytes: ArrayBuffer;
  readonly maxPixels: number;
  readonly libheif: LibheifLocation;
};

/** The worker's replies: any number of `progress`, then one of the others. */
export type HeicReply =
  | { readonly kind: "progress"; readonly progress: HeicProgress }
  | { readonly kind: "failed"; readonly code: HeicError }
  | { readonly kind: "decoded"; readonly picture: ImageBitmap | ImageData; readonly photoSize: Size };

/**
 * Why a HEIC file could not be opened. Each code has its own message.
 * - `decoder-unavailable`: libheif could not be fetched or started (no network, a policy, no WebAssembly).
 * - `heic-damaged`: truncated, or its structure or picture data make no sense.
 * - `heic-unsupported`: a HEIF container with something other than HEVC.
 * - `heic-too-large`: it would take more memory than a tab gets.
 */
export type HeicError = "decoder-unavailable" | "heic-damaged" | "heic-unsupported" | "heic-too-large";
