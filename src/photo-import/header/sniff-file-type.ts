import { isBmp } from "./bmp-header.ts";
import { hasText, nameAt, textAt } from "./bytes.ts";
import { firstDirectory, readTiffDirectory } from "./exif.ts";
import { isoBrands } from "./iso-boxes.ts";
import type { PhotoFormat, UnsupportedFileType } from "./photo-header.ts";
import { matchSignature } from "./signatures.ts";

/**
 * Sniffs a file's type from its first bytes (4 KiB are plenty), not its name. A file that is valid as several types
 * counts as the one that it begins with.
 */
export function sniffFileType(bytes: Uint8Array): PhotoFormat | UnsupportedFileType {
  if (bytes.length === 0) return "empty";
  return (
    matchSignature(bytes) ??
    sniffIsoMedia(bytes) ??
    sniffRiff(bytes) ??
    sniffTiff(bytes) ??
    sniffZip(bytes) ??
    sniffLoose(bytes) ??
    sniffText(bytes) ??
    "unknown"
  );
}

/** Every HEIF brand other than AVIF's counts as HEIC: its decoder reports what it cannot read. */
function sniffIsoMedia(bytes: Uint8Array): PhotoFormat | UnsupportedFileType | null {
  const brands = isoBrands(bytes);
  const [major] = brands;
  // Old QuickTime files have no brands.
  if (major === undefined) return /^(moov|mdat|wide|pnot)$/.test(nameAt(bytes, 4)) ? "video" : null;
  if (major === "crx ") return "raw"; // Canon CR3
  if (major.startsWith("jxl")) return "jpeg-xl";
  if (/^(jp2|jpx|jpm|mjp2)/.test(major)) return "jpeg-2000";
  if (/^M4[AB]/.test(major)) return "audio";
  if (/^(avif|avis)$/.test(major)) return "avif";
  if (/^(hei[cxms]|hev[cxms])$/.test(major)) return "heic";
  // Some writers' major brand only names the container; the other brands then name the codec.
  if (!/^(mif[12]|msf1|miaf|MiHE|MiPr)$/.test(major)) return "video";
  return brands.some((brand) => brand === "avif" || brand === "avis") ? "avif" : "heic";
}

function sniffRiff(bytes: Uint8Array): PhotoFormat | UnsupportedFileType | null {
  if (!hasText(bytes, 0, "RIFF")) return null;
  const kinds: Readonly<Record<string, PhotoFormat | UnsupportedFileType>> = {
    WEBP: "webp",
    "AVI ": "video",
    WAVE: "audio",
  };
  return kinds[nameAt(bytes, 8)] ?? null;
}

const TAG_MAKE = 271;
const TAG_SUB_DIRECTORIES = 330;
const TAG_DNG_VERSION = 50706;

/**
 * Raw files of Adobe (DNG), Nikon (NEF), Sony (ARW), Pentax and others are TIFF files: they have a DNG version, or a
 * camera's name and sub-directories that hold the raw picture. If the directory is beyond the bytes, the type is
 * `tiff`.
 */
function sniffTiff(bytes: Uint8Array): UnsupportedFileType | null {
  const at = firstDirectory(bytes);
  if (Number.isNaN(at)) return hasText(bytes, 0, "II*\0") || hasText(bytes, 0, "MM\0*") ? "tiff" : null;
  const tags = readTiffDirectory(bytes, at)?.entries;
  const raw = tags?.has(TAG_DNG_VERSION) || (tags?.has(TAG_MAKE) && tags.has(TAG_SUB_DIRECTORIES));
  return raw ? "raw" : "tiff";
}

/** Office documents are zip files that begin with one of a few names (OOXML, OpenDocument). */
function sniffZip(bytes: Uint8Array): UnsupportedFileType | null {
  if (!hasText(bytes, 0, "PK\x03\x04")) return hasText(bytes, 0, "PK\x05\x06") ? "archive" : null;
  const name = textAt(bytes, 30, 60);
  const office =
    /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.oasis)/;
  return office.test(name) ? "office" : "archive";
}

/** Recognises types whose signature is so short that further bytes must confirm it. */
function sniffLoose(bytes: Uint8Array): PhotoFormat | UnsupportedFileType | null {
  if (hasText(bytes, 0, "BM") && isBmp(bytes)) return "bmp";
  if (/^P[1-7]\s+(#[^\n]*\n\s*)*(\d|WIDTH)/.test(textAt(bytes, 0, 200))) return "unsupported-picture"; // Netpbm
  // MPEG transport streams repeat a G every 188 bytes.
  if (hasText(bytes, 0, "G") && hasText(bytes, 188, "G") && hasText(bytes, 376, "G")) return "video";
  return null;
}

/** How far to search for a document's first tag: comments with licences may precede it. */
const LOOK_AHEAD = 4096;

/** How many characters at the start must be printable. */
const SAMPLE = 512;

/** Null if not text. Handles all ASCII-compatible encodings, and UTF-16 with a BOM by dropping its zero bytes. */
function sniffText(bytes: Uint8Array): UnsupportedFileType | null {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  const raw = textAt(bytes, 0, LOOK_AHEAD);
  const text = (marked ? raw.slice(2).replaceAll("\0", "") : raw.replace(/^\xef\xbb\xbf/, "")).trimStart();
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("<")) {
    const tags = withoutComments(text);
    if (/<(?:\w{1,20}:)?svg[\s>/]/i.test(tags)) return "svg";
    if (/<!doctype\s{1,9}html|<(?:html|head|body|script)[\s>]/i.test(tags)) return "web-page";
  }
  return text.length > 0 && isPrintable(text.slice(0, SAMPLE)) ? "text" : null;
}

/** Removes comments, so that tags in them do not count. Takes linear time, unlike a lazy regular expression. */
function withoutComments(text: string): string {
  const [first = "", ...rest] = text.split("<!--");
  return (
    first +
    rest.map((part) => part.slice(part.indexOf("-->") < 0 ? part.length : part.indexOf("-->") + 3)).join("")
  );
}

/** Whether there are no control characters except tab, line breaks, form feed and escape. */
function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isSpace = (code >= 9 && code <= 13) || code === 27;
    if ((code < 32 && !isSpace) || code === 127) return false;
  }
  return true;
}
