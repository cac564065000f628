import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Connect, Plugin } from "vite";

const MODULE = "virtual:libheif";
const RESOLVED = `\0${MODULE}`;

/**
 * Serves and emits libheif as separate files, byte for byte as published: `libheif.js`, `libheif.wasm`, `LICENSE.txt`
 * and `NOTICE.txt` in `vendor/libheif-<version>-<hash>/` below the base path. The folder's name changes with its
 * content, so caches may store it indefinitely. The module `virtual:libheif` gives the app their addresses.
 */
export function libheif(): Plugin {
  const { folder, files } = readFiles();
  let base = "/";
  let building = false;
  let references: ReadonlyMap<string, string> = new Map();

  return {
    name: "libheif",
    configResolved(config) {
      base = config.base;
      building = config.command === "build";
    },
    buildStart() {
      if (!building) return;
      const emit = (name: string, source: Buffer) =>
        this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source });
      references = new Map([...files].map(([name, source]) => [name, emit(name, source)]));
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      // In a build, the bundler writes the path relative to the chunk, which is valid under any base path.
      const address = (name: string) =>
        building
          ? `import.meta.ROLLUP_FILE_URL_${references.get(name)}`
          : `new URL(${JSON.stringify(`${base}${folder}/${name}`)}, location.origin).href`;
      // A function, because `location` does not exist where a page is prerendered or tested in Node.
      return `export const locateLibheif = () => ({
        script: ${address("libheif.js")},
        wasm: ${address("libheif.wasm")},
        notice: ${address("NOTICE.txt")},
        license: ${address("LICENSE.txt")},
        wasmBytes: ${files.get("libheif.wasm")?.length},
      });`;
    },
    configureServer(server) {
      server.middlewares.use(serve(folder, files, () => base));
    },
  };
}

/** The folder's path below the base path. */
export const libheifFolder = (): string => readFiles().folder;

type Files = ReadonlyMap<string, Buffer>;

function readFiles(): { readonly folder: string; readonly files: Files } {
  const require = createRequire(import.meta.url);
  const script = require.resolve("libheif-js/libheif-wasm/libheif.js");
  const home = dirname(script);
  const { version } = JSON.parse(readFileSync(require.resolve("libheif-js/package.json"), "utf8"));
  const read = (name: string) => readFileSync(join(home, name));
  const files = new Map([
    ["libheif.js", read("libheif.js")],
    ["libheif.wasm", read("libheif.wasm")],
    ["LICENSE.txt", read("LICENSE")],
    ["NOTICE.txt", Buffer.from(libheifNotice(version))],
  ]);
  const hash = createHash("sha256");
  for (const source of files.values()) hash.update(source);
  return { folder: `vendor/libheif-${version}-${hash.digest("hex").slice(0, 8)}`, files };
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};

/** Must run before Vite's own middleware, which would rewrite the script. */
function serve(folder: string, files: Files, base: () => string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = request.url?.split("?")[0] ?? "";
    const name = basename(path);
    const source = path === `${base()}${folder}/${name}` ? files.get(name) : undefined;
    if (!source) return next();
    response.setHeader("Content-Type", TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream");
    response.end(source);
  };
}

/** The version of the HEVC decoder in libheif-js's wasm, as the wasm reports it. */
export const LIBDE265_VERSION = "1.0.15";

export function libheifNotice(version: string): string {
  return `libheif ${version} and libde265 ${LIBDE265_VERSION}, compiled to WebAssembly

The files libheif.js and libheif.wasm in this folder are unchanged copies from the npm package libheif-js ${version}.
This website loads them only when somebody opens a HEIC photo that their browser cannot decode.

libheif: Copyright (c) Dirk Farin and contributors. GNU Lesser General Public License, version 3 or later.
libde265: Copyright (c) struktur AG, Dirk Farin and contributors. GNU Lesser General Public License,
version 3 or later.
The texts of the LGPL and of the GPL, which it refers to, are in LICENSE.txt.

Source code
  libheif       https://github.com/strukturag/libheif/tree/v${version}
  libde265      https://github.com/strukturag/libde265/tree/v${LIBDE265_VERSION}
  build script  https://github.com/strukturag/libheif/blob/v${version}/build-emscripten.sh
  npm package   https://www.npmjs.com/package/libheif-js/v/${version}

Replacing it
You may change libheif and use your version with this website: put your libheif.js and libheif.wasm in place of these
two files. The website is not linked with them: its worker fetches both by address and calls libheif's C interface
as Emscripten exports it. It checks no signature and no hash.
`;
}
