import { failure, type Result } from "../../model/result.ts";
import { type ByteRange, hasText, MAX_PIECES, uint8, uint16LE } from "./bytes.ts";
import { type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

/** A frame (its descriptor at `start`) or an extension. `end` is NaN if the bytes end first. */
type GifBlock = ByteRange & { readonly kind: "frame" | "extension" };

/**
 * The size is that of the screen, or of the first frame if that extends further, as in browsers. Animated if the bytes
 * contain a second frame or a loop count.
 */
export function readGifHeader(bytes: Uint8Array): Result<PhotoHeader, HeaderFault> {
  let size = { width: uint16LE(bytes, 6), height: uint16LE(bytes, 8) };
  let frames = 0;
  let loops = false;
  let last = afterColours(bytes, 10, 13);
  for (const { kind, start, end } of gifBlocks(bytes)) {
    last = end;
    if (kind === "extension") {
      loops ||= hasText(bytes, start + 2, "\x0bNETSCAPE2.0");
    } else {
      frames += 1;
      if (frames > 1) break;
      size = {
        width: Math.max(size.width, uint16LE(bytes, start + 1) + uint16LE(bytes, start + 5)),
        height: Math.max(size.height, uint16LE(bytes, start + 3) + uint16LE(bytes, start + 7)),
      };
    }
  }
  if (frames === 0) return failure(last < bytes.length ? "broken" : "cut-short");
  return makeHeader("gif", size, { animated: frames > 1 || loops });
}

/** Whether the first frame is complete. Nothing after it is shown. */
export function gifFirstFrameIsWhole(bytes: Uint8Array): boolean {
  for (const { kind, end } of gifBlocks(bytes)) if (kind === "frame") return end <= bytes.length;
  return false;
}

/** The blocks (GIF89a, appendix B), at most `MAX_PIECES`, up to the trailer or any byte that does not begin a block. */
export function* gifBlocks(bytes: Uint8Array): Generator<GifBlock> {
  let at = afterColours(bytes, 10, 13);
  for (let count = 0; count < MAX_PIECES && at < bytes.length; count += 1) {
    const start = at;
    if (bytes[at] === 0x2c) {
      at = afterSubBlocks(bytes, afterColours(bytes, at + 9, at + 10) + 1);
      yield { kind: "frame", start, end: at };
    } else if (bytes[at] === 0x21) {
      at = afterSubBlocks(bytes, at + 2);
      yield { kind: "extension", start, end: at };
    } else {
      return;
    }
  }
}

/** Skips the colour table, if the flags at `flagsAt` declare one: 3 bytes for each of 2^(n+1) colours. */
function afterColours(bytes: Uint8Array, flagsAt: number, tableAt: number): number {
  const flags = uint8(bytes, flagsAt);
  return flags >= 0x80 ? tableAt + 3 * 2 ** ((flags & 7) + 1) : tableAt;
}

/** Skips a chain of sub-blocks (a length and that many bytes) that ends with length 0. NaN if it never ends. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length; length = bytes[at]) at += 1 + length;
  return at < bytes.length ? at + 1 : Number.NaN;
}
