import type { Size } from "../../model/geometry.ts";
import { type Result, success } from "../../model/result.ts";
import { check, type HeicFile, readWord, uprightSize } from "./heic-file.ts";
import type { HeicError } from "./heic-messages.ts";
import type { HeifTransform } from "./transform-pixels.ts";

/** How the picture is decoded: in tiles of one size, row by row. */
export type HeicTiling = {
  /** Size of the assembled picture in pixels; tiles may extend beyond its right and bottom edges. */
  readonly size: Size;
  readonly tile: Size;
  readonly columns: number;
  readonly rows: number;
  /** The transforms still needed to set the picture upright. */
  readonly transforms: readonly HeifTransform[];
  /** Whether libheif applies the transforms; if so, `transforms` is empty and there is only one tile. */
  readonly isUpright: boolean;
};

const fourCharacters = (text: string): number =>
  [...text].reduce((code, character) => code * 256 + character.charCodeAt(0), 0);
const ROTATION = fourCharacters("irot");
const MIRROR = fourCharacters("imir");
// Phones write an irot and at most one imir.
const MOST_TRANSFORMS = 8;

/**
 * Phones store a photo as a grid of 512-pixel tiles. Decoding them one at a time takes memory for a row or two of tiles
 * instead of the whole photo. Anything other than such a plain grid counts as one tile, which libheif decodes and
 * rotates itself.
 */
export function readTiling(file: HeicFile): Result<HeicTiling, HeicError> {
  const { library, image } = file;
  const found = check(file, (error, result) =>
    library._heif_image_handle_get_image_tiling(error, image, 0, result),
  );
  if (!found.ok) return found;
  // struct heif_image_tiling: version, num_columns, num_rows, tile_width, tile_height, image_width, image_height, …
  const word = (index: number) => readWord(library, found.value + 4 * index);
  const [columns, rows] = [word(1), word(2)];
  const tile = { width: word(3), height: word(4) };
  const size = { width: word(5), height: word(6) };
  const covered = columns * tile.width >= size.width && rows * tile.height >= size.height;
  const transforms = readTransforms(file);
  if (columns * rows > 1 && covered && transforms && !library._heif_image_handle_has_alpha_channel(image)) {
    return success({ size, tile, columns, rows, transforms, isUpright: false });
  }
  const whole = uprightSize(file);
  return success({
    size: whole,
    tile: whole,
    columns: 1,
    rows: 1,
    transforms: [],
    isUpright: true,
  });
}

/** The file's rotations and mirrorings, in order; null if it also has other transforms, such as a crop. */
function readTransforms({ library, context, image, scratch }: HeicFile): readonly HeifTransform[] | null {
  const item = library._heif_image_handle_get_item_id(image);
  const list = scratch;
  const count = library._heif_item_get_transformation_properties(context, item, list, MOST_TRANSFORMS);
  const properties = Array.from({ length: count }, (_, index) => readWord(library, list + 4 * index));
  const transforms: HeifTransform[] = [];
  for (const property of properties) {
    const type = library._heif_item_get_property_type(context, item, property);
    if (type === ROTATION) {
      const degrees = library._heif_item_get_property_transform_rotation_ccw(context, item, property);
      for (let turned = 0; turned < degrees; turned += 90) transforms.push("quarter-counterclockwise");
    } else if (type === MIRROR) {
      const direction = library._heif_item_get_property_transform_mirror(context, item, property);
      transforms.push(direction === 1 ? "left-right" : "top-bottom");
    } else return null;
  }
  return transforms;
}
