import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import { check, type HeicFile, readWord } from "./heic-file.ts";
import type { HeicError } from "./heic-messages.ts";
import type { HeicTiling } from "./heic-tiling.ts";
import {
  CHANNEL_INTERLEAVED,
  CHROMA_INTERLEAVED_RGB,
  CHROMA_INTERLEAVED_RGBA,
  COLORSPACE_RGB,
} from "./libheif-module.ts";

type TileRequest = {
  readonly column: number;
  readonly row: number;
  readonly channels: 3 | 4;
  readonly needed: Size;
};

/** Reads pixels from `at` on, with one line every `stride` bytes. They are freed when it returns. */
type UsePixels = (memory: Uint8Array, at: number, stride: number) => void;

export function withTilePixels(
  file: HeicFile,
  tiling: HeicTiling,
  request: TileRequest,
  use: UsePixels,
): Result<null, HeicError> {
  const decoded = decodeTile(file, tiling, request);
  if (!decoded.ok) return decoded;
  const { library } = file;
  const tile = decoded.value;
  try {
    const plane = library._heif_image_get_plane_readonly2(tile, CHANNEL_INTERLEAVED, file.scratch);
    const isWhole =
      library._heif_image_get_primary_width(tile) >= request.needed.width &&
      library._heif_image_get_primary_height(tile) >= request.needed.height;
    if (plane === 0 || !isWhole) return failure("heic-damaged");
    use(library.HEAPU8, plane, readWord(library, file.scratch));
    return success(null);
  } finally {
    library._heif_image_release(tile);
  }
}

// struct heif_decoding_options: version, ignore_transformations, …, one byte each
const IGNORE_TRANSFORMATIONS_OFFSET = 1;

function decodeTile(
  file: HeicFile,
  { isUpright }: HeicTiling,
  { column, row, channels }: TileRequest,
): Result<number, HeicError> {
  const { library, image } = file;
  const chroma = channels === 4 ? CHROMA_INTERLEAVED_RGBA : CHROMA_INTERLEAVED_RGB;
  const options = library._heif_decoding_options_alloc();
  library.HEAPU8[options + IGNORE_TRANSFORMATIONS_OFFSET] = isUpright ? 0 : 1;
  const decoded = check(file, (error, result) =>
    isUpright
      ? library._heif_decode_image(error, image, result, COLORSPACE_RGB, chroma, options)
      : library._heif_image_handle_decode_image_tile(
          error,
          image,
          result,
          COLORSPACE_RGB,
          chroma,
          options,
          column,
          row,
        ),
  );
  library._heif_decoding_options_free(options);
  return decoded.ok ? success(readWord(library, decoded.value)) : decoded;
}
