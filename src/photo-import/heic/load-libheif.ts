import { failure, type Result, success } from "../../model/result.ts";
import type { LibheifLocation } from "./heic-messages.ts";
import type { LibheifFactory, LibheifModule } from "./libheif-module.ts";

/**
 * Fetches and starts libheif inside a module worker. `onBytes` receives the number of wasm bytes downloaded so far.
 * Fails if either file cannot be fetched, or if the browser has no WebAssembly or forbids it.
 */
export async function loadLibheif(
  location: LibheifLocation,
  onBytes: (done: number) => void,
): Promise<Result<LibheifModule, "decoder-unavailable">> {
  try {
    const [factory, wasmBinary] = await Promise.all([
      importFactory(location.script),
      download(location.wasm, onBytes),
    ]);
    // Silenced, because libheif would log every damaged file; the error codes carry the same information.
    return success(factory({ wasmBinary, print: () => {}, printErr: () => {} }));
  } catch {
    return failure("decoder-unavailable");
  }
}

type AmdDefine = { (dependencies: readonly string[], make: () => LibheifFactory): void; readonly amd: true };

/**
 * `libheif.js` is a classic script that offers itself to CommonJS or AMD at its end. It must stay unmodified, a file
 * that anyone can replace, so a module cannot import a name from it. Instead, this code acts as the AMD loader.
 */
async function importFactory(script: string): Promise<LibheifFactory> {
  const scope = globalThis as typeof globalThis & { define?: AmdDefine };
  const offered: LibheifFactory[] = [];
  scope.define = Object.assign(
    (_dependencies: readonly string[], make: () => LibheifFactory) => void offered.push(make()),
    { amd: true } as const,
  );
  await import(/* @vite-ignore */ script);
  delete scope.define;
  const [factory] = offered;
  if (!factory) throw new Error(`${script} offered no libheif`);
  return factory;
}

async function download(address: string, onBytes: (done: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  let done = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      done += chunk.length;
      onBytes(done);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter)).arrayBuffer();
}
