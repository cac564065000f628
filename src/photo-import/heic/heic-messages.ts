import type { Size } from "../../model/geometry.ts";
import type { HeicError } from "./heic-error.ts";

/** Where the page's libheif lies. */
export type LibheifLocation = {
  /** Absolute address of `libheif.js`. */
  readonly script: string;
  /** Absolute address of `libheif.wasm`. */
  readonly wasm: string;
  /** Length of `libheif.wasm` before any transfer encoding, in bytes: what `Content-Length` would not tell. */
  readonly wasmBytes: number;
};

/** How far an opening has come; `done` of `total`, in bytes while loading and in rows of tiles while decoding. */
export type HeicProgress = {
  readonly step: "loading-decoder" | "decoding";
  readonly done: number;
  readonly total: number;
};

/** What the page asks of the worker, once. */
export type HeicRequest = {
  readonly bytes: ArrayBuffer;
  readonly maxPixels: number;
  readonly libheif: LibheifLocation;
};

/** What the worker says: any number of `progress`, then one of the others. */
export type HeicReply =
  | { readonly kind: "progress"; readonly progress: HeicProgress }
  | { readonly kind: "failed"; readonly code: HeicError }
  | { readonly kind: "decoded"; readonly picture: ImageBitmap | ImageData; readonly photoSize: Size };
