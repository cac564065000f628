/**
 * Reads numbers from untrusted bytes. Out of range, every number is NaN: comparisons with it are false, so loops end,
 * and arithmetic preserves it, so one check at the end detects that something was missing. Nothing here throws.
 */

/**
 * Loops over chunks, boxes, segments or blocks stop after this many: a hostile file could hold 50 million of 12 bytes
 * each. libpng writes a file of 600 MB as 77,000 chunks of 8 KiB, and other formats use far fewer.
 */
export const MAX_PIECES = 2 ** 18;

/** A half-open range of offsets, [start, end). */
export type ByteRange = { readonly start: number; readonly end: number };

export const uint8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? Number.NaN;

export const uint16 = (bytes: Uint8Array, at: number): number =>
  uint8(bytes, at) * 256 + uint8(bytes, at + 1);

export const uint16LE = (bytes: Uint8Array, at: number): number =>
  uint8(bytes, at) + uint8(bytes, at + 1) * 256;

export const uint24LE = (bytes: Uint8Array, at: number): number =>
  uint16LE(bytes, at) + uint8(bytes, at + 2) * 65536;

export const uint32 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at) * 65536 + uint16(bytes, at + 2);

export const uint32LE = (bytes: Uint8Array, at: number): number =>
  uint16LE(bytes, at) + uint16LE(bytes, at + 2) * 65536;

export function int32LE(bytes: Uint8Array, at: number): number {
  const value = uint32LE(bytes, at);
  return value >= 2 ** 31 ? value - 2 ** 32 : value;
}

/** Whether the bytes at `at` are those of `text`, one byte per character (code 0 to 255). */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The bytes from `at` as text, one character per byte; shorter than `length` if the bytes end early. */
export const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** A four-character name, as chunks and boxes have; faster than `textAt`. Missing bytes are read as zeros. */
export const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
