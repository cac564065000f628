import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import type { HeicError } from "./heic-messages.ts";
import type { LibheifModule, Pointer } from "./libheif-module.ts";

/** A parsed HEIC file in libheif's memory. The code that opens it must close it. */
export type HeicFile = {
  readonly library: LibheifModule;
  readonly context: Pointer;
  /** The primary image, which viewers show. */
  readonly image: Pointer;
  readonly bytes: Pointer;
  /** Scratch memory for what libheif returns by pointer: its error first, then other results. */
  readonly scratch: Pointer;
};

// heif_error is 3 words (12 B); the largest other result, heif_image_tiling, is 72 B. 16 + 72 < 128.
const SCRATCH_BYTES = 128;
const RESULT_OFFSET = 16;

// enum heif_error_code
const UNSUPPORTED_FILETYPE = 3;
const UNSUPPORTED_FEATURE = 4;
const MEMORY_ALLOCATION_ERROR = 6;
const PLUGIN_LOADING_ERROR = 11; // no decoder for the codec, such as AV1 or JPEG 2000
// enum heif_suberror_code
const SECURITY_LIMIT_EXCEEDED = 1000;

/** Parses a HEIC file without decoding anything. Fails if there is no primary image. */
export function openHeicFile(library: LibheifModule, bytes: Uint8Array): Result<HeicFile, HeicError> {
  const file = {
    library,
    context: library._heif_context_alloc(),
    bytes: library._malloc(bytes.length),
    scratch: library._malloc(SCRATCH_BYTES),
  };
  if (file.bytes === 0) {
    closeHeicFile({ ...file, image: 0 });
    return failure("heic-too-large");
  }
  library.HEAPU8.set(bytes, file.bytes);
  const parsed = check(file, (error) =>
    library._heif_context_read_from_memory_without_copy(error, file.context, file.bytes, bytes.length, 0),
  );
  const found = parsed.ok
    ? check(file, (error, result) =>
        library._heif_context_get_primary_image_handle(error, file.context, result),
      )
    : parsed;
  if (found.ok) return success({ ...file, image: readWord(library, found.value) });
  closeHeicFile({ ...file, image: 0 });
  return found;
}

/** Frees everything the file holds in libheif's memory. */
export function closeHeicFile({ library, context, image, bytes, scratch }: HeicFile): void {
  if (image !== 0) library._heif_image_handle_release(image);
  library._heif_context_free(context);
  library._free(bytes);
  library._free(scratch);
}

/** The photo's upright size in pixels, as stated in its header. */
export function uprightSize({ library, image }: HeicFile): Size {
  return {
    width: library._heif_image_handle_get_width(image),
    height: library._heif_image_handle_get_height(image),
  };
}

/**
 * Calls a libheif function that returns `heif_error`, and maps its error to a code. The value is the address that the
 * function wrote its result to, valid until the next call.
 */
export function check(
  { library, scratch }: Pick<HeicFile, "library" | "scratch">,
  call: (error: Pointer, result: Pointer) => void,
): Result<Pointer, HeicError> {
  const result = scratch + RESULT_OFFSET;
  call(scratch, result);
  const code = readWord(library, scratch);
  if (code === 0) return success(result);
  const subcode = readWord(library, scratch + 4);
  if (code === MEMORY_ALLOCATION_ERROR || subcode === SECURITY_LIMIT_EXCEEDED)
    return failure("heic-too-large");
  const unsupported = [UNSUPPORTED_FILETYPE, UNSUPPORTED_FEATURE, PLUGIN_LOADING_ERROR].includes(code);
  return failure(unsupported ? "heic-unsupported" : "heic-damaged");
}

/** The 32-bit word at an address. */
export function readWord({ HEAPU8 }: LibheifModule, at: Pointer): number {
  return new DataView(HEAPU8.buffer).getUint32(at, true);
}
