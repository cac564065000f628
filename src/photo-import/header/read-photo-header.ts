import { failure, type Result } from "../../model/result.ts";
import { readBmpHeader, readIcoHeader } from "./bmp-header.ts";
import { readGifHeader } from "./gif-header.ts";
import { readHeifHeader } from "./heif-header.ts";
import { readJpegHeader } from "./jpeg-header.ts";
import type {
  HeaderFault,
  PhotoFormat,
  PhotoHeader,
  PhotoHeaderCode,
  UnsupportedFileType,
} from "./photo-header.ts";
import { readPngHeader } from "./png-header.ts";
import { sniffFileType } from "./sniff-file-type.ts";
import { readWebpHeader } from "./webp-header.ts";

type Reader = (bytes: Uint8Array) => Result<PhotoHeader, HeaderFault>;

const READERS: Readonly<Record<PhotoFormat, Reader>> = {
  jpeg: readJpegHeader,
  png: readPngHeader,
  webp: readWebpHeader,
  avif: (bytes) => readHeifHeader(bytes, "avif"),
  heic: (bytes) => readHeifHeader(bytes, "heic"),
  gif: readGifHeader,
  bmp: readBmpHeader,
  ico: readIcoHeader,
};

/**
 * Sniffs a file's type from its bytes and reads its header; decodes nothing. Safe for any bytes: never throws, never
 * reads out of range, takes linear time.
 *
 * `bytes` may be just the start of the file: 256 KiB contain the header of nearly every photo. On `cut-short`, call
 * again with more bytes, up to the whole file; if that is `cut-short` too, the file is incomplete. (WebP stores its
 * orientation at the end.)
 */
export function readPhotoHeader(bytes: Uint8Array): Result<PhotoHeader, PhotoHeaderCode> {
  const kind = sniffFileType(bytes);
  return isPhotoFormat(kind) ? READERS[kind](bytes) : failure(kind);
}

const isPhotoFormat = (kind: PhotoFormat | UnsupportedFileType): kind is PhotoFormat => kind in READERS;
