/** An address in libheif's memory. */
export type Pointer = number;

/**
 * The part of libheif's C interface that is used here, as exported by Emscripten. Functions that return the struct
 * `heif_error` in C take its address as their first argument. Any replacement for libheif must provide these functions.
 */
export type LibheifModule = {
  /** The whole memory. Each growth creates a new array, so do not hold on to it across calls. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  _malloc(bytes: number): Pointer;
  _free(at: Pointer): void;
  _heif_context_alloc(): Pointer;
  _heif_context_free(context: Pointer): void;
  _heif_context_read_from_memory_without_copy(
    error: Pointer,
    context: Pointer,
    bytes: Pointer,
    length: number,
    options: Pointer,
  ): void;
  _heif_context_get_primary_image_handle(error: Pointer, context: Pointer, handleOut: Pointer): void;
  _heif_image_handle_release(handle: Pointer): void;
  _heif_image_handle_get_width(handle: Pointer): number;
  _heif_image_handle_get_height(handle: Pointer): number;
  _heif_image_handle_has_alpha_channel(handle: Pointer): number;
  _heif_image_handle_get_item_id(handle: Pointer): number;
  _heif_image_handle_get_raw_color_profile_size(handle: Pointer): number;
  _heif_image_handle_get_raw_color_profile(error: Pointer, handle: Pointer, bytesOut: Pointer): void;
  _heif_image_handle_get_nclx_color_profile(error: Pointer, handle: Pointer, profileOut: Pointer): void;
  _heif_nclx_color_profile_free(profile: Pointer): void;
  _heif_image_handle_get_image_tiling(
    error: Pointer,
    handle: Pointer,
    transformed: number,
    tilingOut: Pointer,
  ): void;
  _heif_item_get_transformation_properties(
    context: Pointer,
    item: number,
    listOut: Pointer,
    count: number,
  ): number;
  _heif_item_get_property_type(context: Pointer, item: number, property: number): number;
  _heif_item_get_property_transform_mirror(context: Pointer, item: number, property: number): number;
  _heif_item_get_property_transform_rotation_ccw(context: Pointer, item: number, property: number): number;
  _heif_decoding_options_alloc(): Pointer;
  _heif_decoding_options_free(options: Pointer): void;
  _heif_decode_image(
    error: Pointer,
    handle: Pointer,
    imageOut: Pointer,
    colorspace: number,
    chroma: number,
    options: Pointer,
  ): void;
  _heif_image_handle_decode_image_tile(
    error: Pointer,
    handle: Pointer,
    imageOut: Pointer,
    colorspace: number,
    chroma: number,
    options: Pointer,
    column: number,
    row: number,
  ): void;
  _heif_image_get_primary_width(image: Pointer): number;
  _heif_image_get_primary_height(image: Pointer): number;
  _heif_image_get_plane_readonly2(image: Pointer, channel: number, strideOut: Pointer): Pointer;
  _heif_image_release(image: Pointer): void;
};

/** The export of `libheif.js`: starts an instance of libheif with its own memory. */
export type LibheifFactory = (options: {
  readonly wasmBinary: ArrayBuffer;
  readonly print: (text: string) => void;
  readonly printErr: (text: string) => void;
}) => LibheifModule;

/** The values used from `enum heif_colorspace`, `heif_chroma` and `heif_channel`. */
export const COLORSPACE_RGB = 1;
export const CHROMA_INTERLEAVED_RGB = 10;
export const CHROMA_INTERLEAVED_RGBA = 11;
export const CHANNEL_INTERLEAVED = 10;
