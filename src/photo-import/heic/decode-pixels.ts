import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import { convertToSrgb, readColourSpace } from "./colour-space.ts";
import { closeHeicFile, type HeicFile, openHeicFile, uprightSize } from "./heic-file.ts";
import type { HeicError } from "./heic-messages.ts";
import { withTilePixels } from "./heic-tile.ts";
import { type HeicTiling, readTiling } from "./heic-tiling.ts";
import type { LibheifModule } from "./libheif-module.ts";
import { makeRowShrinker, type RowShrinker } from "./row-shrinker.ts";
import { type Pixels, transformPixels } from "./transform-pixels.ts";

/** A decoded photo: scaled down, upright, sRGB. */
export type DecodedHeic = { readonly pixels: Pixels; readonly photoSize: Size };

type RowsDone = (done: number, total: number) => void;

// An image of one tile takes at most 1.5 B (YCbCr 4:2:0, again for rotation) + 4 B (RGBA) per pixel: 100 MP × 7 B = 700
// MB, which a desktop's tab survives. A grid takes two rows of tiles: for 200 MP, 16384 × 512: 59 MB.
const MOST_PIXELS_AT_ONCE = 100_000_000;
// 48 MP take 4 s on two slow cores: 250 MP × 85 ms = 21 s, the longest acceptable wait. Phones are limited to 200 MP.
const MOST_PIXELS = 250_000_000;

/**
 * Decodes the primary image of a HEIC file to at most `maxPixels` pixels, upright and in sRGB. Frees all it allocated
 * in the memory of `library`. Throws only if libheif itself crashes, after which `library` must not be used again.
 */
export function decodePixels(
  library: LibheifModule,
  bytes: Uint8Array,
  maxPixels: number,
  onRows: RowsDone,
): Result<DecodedHeic, HeicError> {
  const opened = openHeicFile(library, bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    const photoSize = uprightSize(file);
    if (photoSize.width === 0 || photoSize.height === 0) return failure("heic-damaged");
    if (photoSize.width * photoSize.height > MOST_PIXELS) return failure("heic-too-large");
    const tiling = readTiling(file);
    if (!tiling.ok) return tiling;
    const shrunk = shrinkTiles(file, tiling.value, maxPixels, onRows);
    if (!shrunk.ok) return shrunk;
    convertToSrgb(shrunk.value.data, readColourSpace(file));
    return success({ pixels: tiling.value.transforms.reduce(transformPixels, shrunk.value), photoSize });
  } finally {
    closeHeicFile(file);
  }
}

/** The largest size of the same aspect ratio, in whole pixels, with at most `maxPixels` and no larger than `size`. */
export function fitPixels({ width, height }: Size, maxPixels: number): Size {
  const scale = Math.min(1, Math.sqrt(maxPixels / (width * height)));
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  };
}

function shrinkTiles(
  file: HeicFile,
  tiling: HeicTiling,
  maxPixels: number,
  onRows: RowsDone,
): Result<Pixels, HeicError> {
  const { size, tile, rows } = tiling;
  if (size.width * tile.height > MOST_PIXELS_AT_ONCE) return failure("heic-too-large");
  const channels = file.library._heif_image_handle_has_alpha_channel(file.image) ? 4 : 3;
  const target = fitPixels(size, maxPixels);
  const shrinker = makeRowShrinker(size, target, channels);
  onRows(0, rows);
  for (let row = 0; row * tile.height < size.height; row++) {
    const pushed = pushRowOfTiles(file, tiling, row, channels, shrinker);
    if (!pushed.ok) return pushed;
    onRows(row + 1, rows);
  }
  return success({ ...target, data: shrinker.data });
}

function pushRowOfTiles(
  file: HeicFile,
  tiling: HeicTiling,
  row: number,
  channels: 3 | 4,
  shrinker: RowShrinker,
): Result<null, HeicError> {
  const { size, tile, columns } = tiling;
  const lines = Math.min(tile.height, size.height - row * tile.height);
  const bytesPerLine = size.width * channels;
  const strip = columns === 1 ? null : new Uint8Array(bytesPerLine * lines);
  for (let column = 0; column * tile.width < size.width; column++) {
    const left = column * tile.width;
    const needed = { width: Math.min(tile.width, size.width - left), height: lines };
    const decoded = withTilePixels(file, tiling, { column, row, channels, needed }, (memory, at, stride) => {
      for (let line = 0; line < lines; line++) {
        const start = at + line * stride;
        if (strip) {
          const end = start + needed.width * channels;
          strip.set(memory.subarray(start, end), line * bytesPerLine + left * channels);
        } else shrinker.push(memory, start);
      }
    });
    if (!decoded.ok) return decoded;
  }
  if (strip) for (let line = 0; line < lines; line++) shrinker.push(strip, line * bytesPerLine);
  return success(null);
}
