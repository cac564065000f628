/**
 * Reading numbers out of bytes that may lie. Outside the bytes every number is NaN: it fails each comparison, so loops
 * end, and it survives arithmetic, so one check at the end tells that something was missing. Nothing here throws.
 */

/**
 * Walks over chunks, boxes, segments or blocks end after this many: a hostile file could hold 50 million of 12 bytes
 * each. libpng writes a file of 600 MB as 77,000 chunks of 8 KiB, and other formats use far fewer pieces.
 */
export const MAX_PIECES = 2 ** 18;

/** A stretch of bytes, [start, end). */
export type ByteRange = { readonly start: number; readonly end: number };

/** The byte at `at`; NaN outside. */
export const uint8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? Number.NaN;

/** The unsigned 16-bit number at `at`, big end first; NaN outside. */
export const uint16 = (bytes: Uint8Array, at: number): number =>
  uint8(bytes, at) * 256 + uint8(bytes, at + 1);

/** The unsigned 16-bit number at `at`, little end first; NaN outside. */
export const uint16LE = (bytes: Uint8Array, at: number): number =>
  uint8(bytes, at) + uint8(bytes, at + 1) * 256;

/** The unsigned 24-bit number at `at`, little end first; NaN outside. */
export const uint24LE = (bytes: Uint8Array, at: number): number =>
  uint16LE(bytes, at) + uint8(bytes, at + 2) * 65536;

/** The unsigned 32-bit number at `at`, big end first; NaN outside. */
export const uint32 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at) * 65536 + uint16(bytes, at + 2);

/** The unsigned 32-bit number at `at`, little end first; NaN outside. */
export const uint32LE = (bytes: Uint8Array, at: number): number =>
  uint16LE(bytes, at) + uint16LE(bytes, at + 2) * 65536;

/** The signed 32-bit number at `at`, little end first; NaN outside. */
export function int32LE(bytes: Uint8Array, at: number): number {
  const value = uint32LE(bytes, at);
  return value >= 2 ** 31 ? value - 2 ** 32 : value;
}

/** Whether the bytes at `at` are those of `text`, one byte a character (code 0 to 255). */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The bytes from `at` as text, one character a byte; shorter than `length` where the bytes end. */
export const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** A name of four characters, as chunks and boxes have; quicker than `textAt`. Zeros where the bytes end. */
export const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
