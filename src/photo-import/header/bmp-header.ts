import type { Size } from "../../model/geometry.ts";
import { failure, type Result } from "../../model/result.ts";
import { hasText, int32LE, uint8, uint16LE, uint32, uint32LE } from "./bytes.ts";
import { type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

/** "BM", file length, two reserved fields, offset of the pixels. */
const FILE_HEADER = 14;

/** OS/2 1 has 12 bytes, OS/2 2 has 16 or 64, Windows 40 to 124. */
const INFO_HEADERS: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124];

/** Any text may begin with "BM"; the length of the header after it decides. */
export const isBmp = (bytes: Uint8Array): boolean => INFO_HEADERS.includes(uint32LE(bytes, FILE_HEADER));

/** Reads all versions. A negative height only means that the rows run from top to bottom. */
export const readBmpHeader = (bytes: Uint8Array): Result<PhotoHeader, HeaderFault> =>
  makeHeader("bmp", readDibSize(bytes, FILE_HEADER), { isRare: holdsFile(codingOf(bytes)) });

/** BI_RLE8 is 1, BI_RLE4 2, BI_JPEG 4 and BI_PNG 5. OS/2 1 headers have no such field. */
const codingOf = (bytes: Uint8Array): number =>
  uint32LE(bytes, FILE_HEADER) === 12 ? 0 : uint32LE(bytes, FILE_HEADER + 16);

/** Whether the pixels are an embedded JPEG or PNG, which only printers accept (BITMAPV5HEADER). */
const holdsFile = (coding: number): boolean => coding === 4 || coding === 5;

/** Reads the size from the header at `at`. ICO files contain the same header, without the file header. */
function readDibSize(bytes: Uint8Array, at: number): Size {
  if (uint32LE(bytes, at) === 12) return { width: uint16LE(bytes, at + 4), height: uint16LE(bytes, at + 6) };
  return { width: int32LE(bytes, at + 4), height: Math.abs(int32LE(bytes, at + 8)) };
}

/** Whether the pixels are complete. Run-length encoded pixels are not checked. */
export function bmpIsWhole(bytes: Uint8Array): boolean {
  const old = uint32LE(bytes, FILE_HEADER) === 12;
  const { width, height } = readDibSize(bytes, FILE_HEADER);
  const bits = uint16LE(bytes, FILE_HEADER + (old ? 10 : 14));
  const coding = codingOf(bytes);
  if (coding === 1 || coding === 2) return true;
  if (holdsFile(coding)) return uint32LE(bytes, 10) + uint32LE(bytes, FILE_HEADER + 20) <= bytes.length;
  const row = Math.ceil((width * bits) / 32) * 4;
  return uint32LE(bytes, 10) + row * height <= bytes.length;
}

const DIRECTORY = 6;
const ENTRY = 16;

/**
 * The size of the file's largest picture, which is the one that browsers show. For each picture, the larger of the
 * sizes in the directory and in its own header counts, so that a small entry cannot hide a huge picture.
 */
export function readIcoHeader(bytes: Uint8Array): Result<PhotoHeader, HeaderFault> {
  const count = uint16LE(bytes, 4);
  if (count === 0) return failure("broken");
  if (!(DIRECTORY + count * ENTRY <= bytes.length)) return failure("cut-short");
  let largest: Size = { width: 0, height: 0 };
  for (let i = 0; i < count; i += 1) {
    const size = entrySize(bytes, DIRECTORY + i * ENTRY);
    if (Number.isNaN(size.width + size.height)) return failure("cut-short");
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return makeHeader("ico", largest);
}

function entrySize(bytes: Uint8Array, entry: number): Size {
  const inner = innerSize(bytes, uint32LE(bytes, entry + 12));
  // A side of 0 means 256.
  return {
    width: Math.max(uint8(bytes, entry) || 256, inner.width),
    height: Math.max(uint8(bytes, entry + 1) || 256, inner.height),
  };
}

/** A PNG, or a bitmap whose height includes its mask as a second half. NaN if the bytes end first. */
function innerSize(bytes: Uint8Array, at: number): Size {
  if (hasText(bytes, at, "\x89PNG")) return { width: uint32(bytes, at + 16), height: uint32(bytes, at + 20) };
  const { width, height } = readDibSize(bytes, at);
  return { width, height: Math.floor(height / 2) };
}

/** Whether every picture in the directory is complete. */
export function icoIsWhole(bytes: Uint8Array): boolean {
  const count = uint16LE(bytes, 4);
  for (let i = 0; i < count; i += 1) {
    const entry = DIRECTORY + i * ENTRY;
    if (!(uint32LE(bytes, entry + 8) + uint32LE(bytes, entry + 12) <= bytes.length)) return false;
  }
  return count > 0;
}
