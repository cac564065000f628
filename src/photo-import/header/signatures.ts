import { hasText } from "./bytes.ts";
import type { PhotoFormat, UnsupportedFileType } from "./photo-header.ts";

type Signature = readonly [at: number, text: string, kind: PhotoFormat | UnsupportedFileType];

/**
 * The bytes that files begin with, one character per byte. Types that need more checks (ISO media, RIFF, TIFF, BMP,
 * zip, text) are detected elsewhere. Short and common signatures come last.
 */
const SIGNATURES: readonly Signature[] = [
  [0, "\xff\xd8\xff", "jpeg"],
  [0, "\x89PNG\r\n\x1a\n", "png"],
  [0, "GIF87a", "gif"],
  [0, "GIF89a", "gif"],
  [0, "\0\0\x01\0", "ico"],
  [0, "\0\0\0\x0cJXL \r\n\x87\n", "jpeg-xl"],
  [0, "\0\0\0\x0cjP  ", "jpeg-2000"],
  [0, "\xff\x4f\xff\x51", "jpeg-2000"],
  [0, "II*\0\x10\0\0\0CR", "raw"], // Canon CR2
  [0, "II\x1a\0\0\0HEAPCCDR", "raw"], // Canon CRW
  [0, "FUJIFILMCCD-RAW", "raw"], // RAF
  [0, "IIRO", "raw"], // Olympus ORF
  [0, "IIRS", "raw"],
  [0, "MMOR", "raw"],
  [0, "IIU\0", "raw"], // Panasonic RW2
  [0, "FOVb", "raw"], // Sigma X3F
  [0, "\0MRM", "raw"], // Minolta MRW
  [0, "II+\0", "tiff"], // BigTIFF
  [0, "MM\0+", "tiff"],
  [0, "8BPS", "psd"],
  [0, "%!PS", "eps"],
  [0, "\xc5\xd0\xd3\xc6", "eps"], // with a preview before it
  [0, "v/1\x01", "unsupported-picture"], // OpenEXR
  [0, "#?RADIANCE", "unsupported-picture"],
  [0, "#?RGBE", "unsupported-picture"],
  [0, "SIMPLE  =", "unsupported-picture"], // FITS
  [0, "/* XPM", "unsupported-picture"],
  [0, "gimp xcf", "unsupported-picture"],
  [0, "AT&TFORM", "unsupported-picture"], // DjVu
  [0, "II\xbc\x01", "unsupported-picture"], // JPEG XR
  [0, "icns", "unsupported-picture"],
  [128, "DICM", "unsupported-picture"],
  [0, "%PDF-", "pdf"],
  [0, "\x1aE\xdf\xa3", "video"], // WebM, Matroska
  [0, "FLV\x01", "video"],
  [0, "\0\0\x01\xba", "video"], // MPEG
  [0, "\0\0\x01\xb3", "video"],
  [0, "\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video"], // Windows Media
  [28, "\x80theora", "video"],
  [0, "OggS", "audio"],
  [0, "fLaC", "audio"],
  [0, "ID3", "audio"],
  [0, "MThd", "audio"],
  [0, "#!AMR", "audio"],
  [8, "AIFF", "audio"],
  [8, "AIFC", "audio"],
  [0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"],
  [0, "{\\rtf", "office"],
  [0, "\x1f\x8b", "archive"], // gzip
  [0, "BZh", "archive"],
  [0, "7z\xbc\xaf\x27\x1c", "archive"],
  [0, "Rar!\x1a\x07", "archive"],
  [0, "\xfd7zXZ\0", "archive"],
  [0, "(\xb5/\xfd", "archive"], // zstd
  [257, "ustar", "archive"],
  [0, "\xff\x0a", "jpeg-xl"],
  [0, "\xff\xfb", "audio"], // MP3 without tags
  [0, "\xff\xf3", "audio"],
  [0, "\xff\xf2", "audio"],
  [0, "\xff\xf1", "audio"], // AAC
  [0, "\xff\xf9", "audio"],
];

/** The type whose signature the bytes have; null if none. */
export function matchSignature(bytes: Uint8Array): PhotoFormat | UnsupportedFileType | null {
  return SIGNATURES.find(([at, text]) => hasText(bytes, at, text))?.[2] ?? null;
}
