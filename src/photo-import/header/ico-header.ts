import type { Size } from "../../model/geometry.ts";
import { failure, type Result } from "../../model/result.ts";
import { readDibSize } from "./bmp-header.ts";
import { hasText, uint8, uint16LE, uint32, uint32LE } from "./bytes.ts";
import { type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

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
