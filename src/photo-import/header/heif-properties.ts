import { type ByteRange, MAX_PIECES, uint8, uint16, uint32 } from "./bytes.ts";
import { findBox, type IsoBox, isoBoxes } from "./iso-boxes.ts";

/** Property indexes have 15 bits; further boxes cannot be referred to. */
const MAX_PROPERTIES = 2 ** 15 - 1;

/** The length of a "full" box's version and flags, which precede its content. */
const FULL_BOX = 4;

/** The primary item's properties in the file's order; the first of each type. */
export function primaryProperties(bytes: Uint8Array, meta: ByteRange): readonly IsoBox[] {
  const inside = { start: meta.start + FULL_BOX, end: meta.end };
  const primary = findBox(bytes, inside, "pitm");
  const properties = findBox(bytes, inside, "iprp");
  const container = findBox(bytes, properties, "ipco");
  if (!primary || !properties || !container) return [];
  const item = itemId(bytes, uint8(bytes, primary.start) === 0, primary.start + FULL_BOX);
  const boxes = listProperties(bytes, container);
  const found = new Map<string, IsoBox>();
  for (const index of associations(bytes, properties, item)) {
    const box = boxes[index - 1];
    if (box && !found.has(box.type)) found.set(box.type, box);
  }
  return [...found.values()];
}

const itemId = (bytes: Uint8Array, short: boolean, at: number): number =>
  short ? uint16(bytes, at) : uint32(bytes, at);

function listProperties(bytes: Uint8Array, container: ByteRange): readonly IsoBox[] {
  const boxes: IsoBox[] = [];
  for (const box of isoBoxes(bytes, container)) {
    boxes.push(box);
    if (boxes.length === MAX_PROPERTIES) break;
  }
  return boxes;
}

/** The indexes (from 1; 0: none) of an item's properties, from all association boxes (ISO/IEC 23008-12 §9.3.1). */
function* associations(bytes: Uint8Array, properties: ByteRange, item: number): Generator<number> {
  for (const box of isoBoxes(bytes, properties)) {
    if (box.type !== "ipma") continue;
    const shortIds = uint8(bytes, box.start) === 0;
    const longIndexes = (uint8(bytes, box.start + 3) & 1) === 1;
    const end = Math.min(box.end, properties.end, bytes.length);
    let at = box.start + FULL_BOX + 4;
    for (let items = 0; items < MAX_PIECES && at < end; items += 1) {
      const id = itemId(bytes, shortIds, at);
      at += shortIds ? 2 : 4;
      const count = uint8(bytes, at);
      at += 1;
      for (let i = 0; i < count && at < end; i += 1) {
        // The top bit marks the property as essential.
        const index = longIndexes ? uint16(bytes, at) & 0x7fff : uint8(bytes, at) & 0x7f;
        at += longIndexes ? 2 : 1;
        if (id === item) yield index;
      }
    }
  }
}
