/** The version of the HEVC decoder in libheif-js's wasm, as the wasm reports it. */
export const LIBDE265_VERSION = "1.0.15";

/** The notice published beside libheif: what it is, its licence, where its source is and how to replace it. */
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
