import { type ColourSpace, colourSpaceOfPrimaries, SRGB } from "./colour-space.ts";
import { check, type HeicFile, readWord } from "./heic-file.ts";
import { readIccProfile } from "./icc-profile.ts";

/**
 * The file's colour space: its ICC profile if it has one, else the primaries of its nclx box, else sRGB. libheif uses
 * only the matrix and range of the nclx box, to convert YCbCr to RGB.
 */
export function readColourSpace(file: HeicFile): ColourSpace {
  return readIcc(file) ?? readNclx(file) ?? SRGB;
}

// Real RGB profiles take 0.5 to 4 kB; lookup tables for printers a few MB.
const LARGEST_PROFILE = 4_000_000;

function readIcc(file: HeicFile): ColourSpace | null {
  const { library, image } = file;
  const length = library._heif_image_handle_get_raw_color_profile_size(image);
  if (length === 0 || length > LARGEST_PROFILE) return null;
  const at = library._malloc(length);
  try {
    const read = check(file, (error) => library._heif_image_handle_get_raw_color_profile(error, image, at));
    return read.ok ? readIccProfile(library.HEAPU8.slice(at, at + length)) : null;
  } finally {
    library._free(at);
  }
}

function readNclx(file: HeicFile): ColourSpace | null {
  const { library, image } = file;
  const read = check(file, (error, result) =>
    library._heif_image_handle_get_nclx_color_profile(error, image, result),
  );
  if (!read.ok) return null;
  const profile = readWord(library, read.value);
  // struct heif_color_profile_nclx: version, color_primaries, …
  const primaries = readWord(library, profile + 4);
  library._heif_nclx_color_profile_free(profile);
  return colourSpaceOfPrimaries(primaries);
}
