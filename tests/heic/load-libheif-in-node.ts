import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LibheifFactory, LibheifModule } from "../../src/photo-import/heic/libheif-module.ts";

const require = createRequire(import.meta.url);

/** A fresh libheif, so that what needs no browser can be tested without one. */
export function loadLibheifInNode(): LibheifModule {
  const factory: LibheifFactory = require("libheif-js/libheif-wasm/libheif.js");
  const wasm = readFileSync(require.resolve("libheif-js/libheif-wasm/libheif.wasm"));
  const wasmBinary = new Uint8Array(wasm).buffer;
  return factory({ wasmBinary, print: () => {}, printErr: () => {} });
}
