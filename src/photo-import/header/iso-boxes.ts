import { type ByteRange, MAX_PIECES, nameAt, uint32 } from "./bytes.ts";

/** A box of an ISO base media file (ISO/IEC 14496-12 §4.2): its type and the range of its content. */
export type IsoBox = ByteRange & { readonly type: string };

/** The boxes whose headers are within the bytes, at most `MAX_PIECES`. `end` is as claimed, perhaps outside. */
export function* isoBoxes(bytes: Uint8Array, range: ByteRange): Generator<IsoBox> {
  let at = range.start;
  for (let count = 0; count < MAX_PIECES && at + 8 <= Math.min(range.end, bytes.length); count += 1) {
    const short = uint32(bytes, at);
    // 1: a 64-bit length follows, for which a double is exact enough. 0: the box extends to the end.
    const long = short === 1 ? uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12) : short;
    const length = short === 0 ? range.end - at : long;
    const header = short === 1 ? 16 : 8;
    if (!(length >= header)) return;
    yield { type: nameAt(bytes, at + 4), start: at + header, end: at + length };
    at += length;
  }
}

/** The first box of a type, clipped to `range`; null if there is none. */
export function findBox(bytes: Uint8Array, range: ByteRange | null, type: string): IsoBox | null {
  if (!range) return null;
  for (const box of isoBoxes(bytes, range)) {
    if (box.type === type) return { ...box, end: Math.min(box.end, range.end) };
  }
  return null;
}

/** Whether the file contains pixels and all its boxes are complete. */
export function isoBoxesAreWhole(bytes: Uint8Array): boolean {
  const whole = { start: 0, end: bytes.length };
  for (const box of isoBoxes(bytes, whole)) if (box.end > bytes.length) return false;
  const meta = findBox(bytes, whole, "meta");
  // Pixels are in `mdat`, small ones sometimes in `idat` inside `meta`, after its version and flags.
  const inside = meta && findBox(bytes, { start: meta.start + 4, end: meta.end }, "idat");
  return inside !== null || findBox(bytes, whole, "mdat") !== null;
}

/** The brands in the `ftyp` box, the major one first. Empty if the file does not begin with that box. */
export function isoBrands(bytes: Uint8Array): readonly string[] {
  const whole = { start: 0, end: bytes.length };
  const first = isoBoxes(bytes, whole).next().value;
  if (first?.type !== "ftyp") return [];
  const brands = [nameAt(bytes, first.start)];
  // Real files list up to a dozen; the cap stops a false length from costing time.
  const end = Math.min(first.end, bytes.length, first.start + 8 + 4 * 64);
  for (let at = first.start + 8; at + 4 <= end; at += 4) brands.push(nameAt(bytes, at));
  return brands;
}
