import type { Size } from "../../model/geometry.ts";
import { failure, type Result } from "../../model/result.ts";
import { type ByteRange, MAX_PIECES, uint8, uint16, uint32 } from "./bytes.ts";
import { findBox, type IsoBox, isoBoxes, isoBrands } from "./iso-boxes.ts";
import { combineOrientations, type Orientation, orientationOf } from "./orientation.ts";
import { type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

/** Major brands of sequences (ISO/IEC 23008-12 annex B; AVIF §6.3), of which readers show the track. */
const SEQUENCES: readonly string[] = ["avis", "msf1", "hevc", "hevx", "hevm", "hevs"];

/**
 * Reads an AVIF or HEIC file's size and orientation from the primary item's properties (ISO/IEC 23008-12 §6.5); for a
 * grid of tiles this is the size of the whole picture. Crops (`clap`) are not taken into account. EXIF orientation is
 * ignored: "If present, they shall be ignored by a MIAF renderer" (ISO/IEC 23000-22 §7.3.10.1).
 */
export function readHeifHeader(bytes: Uint8Array, format: "avif" | "heic"): Result<PhotoHeader, HeaderFault> {
  const { meta, movie, end } = topBoxes(bytes);
  if (meta && meta.end > bytes.length) return failure("cut-short");
  const [major = ""] = isoBrands(bytes);
  const animated = SEQUENCES.includes(major);
  const mime = format === "heic" && !major.startsWith("he") ? "image/heif" : `image/${format}`;
  const properties = meta ? primaryProperties(bytes, meta) : [];
  const extents = properties.find(({ type }) => type === "ispe");
  if (extents) {
    const size = { width: uint32(bytes, extents.start + 4), height: uint32(bytes, extents.start + 8) };
    return makeHeader(format, size, { mime, animated, orientation: readTransforms(bytes, properties) });
  }
  if (movie && movie.end > bytes.length) return failure("cut-short");
  const size = movie && trackSize(bytes, movie);
  if (size) return makeHeader(format, size, { mime, animated });
  // The longest box header has 16 bytes, so if more bytes follow the last box, they are not a box.
  return failure(meta || movie || end + 16 <= bytes.length ? "broken" : "cut-short");
}

type TopBoxes = { readonly meta: IsoBox | null; readonly movie: IsoBox | null; readonly end: number };

function topBoxes(bytes: Uint8Array): TopBoxes {
  let meta: IsoBox | null = null;
  let movie: IsoBox | null = null;
  let end = 0;
  for (const box of isoBoxes(bytes, { start: 0, end: bytes.length })) {
    if (box.type === "meta") meta ??= box;
    if (box.type === "moov") movie ??= box;
    end = box.end;
  }
  return { meta, movie, end };
}

/**
 * Rotation, then mirroring, in whatever order the file lists them: MIAF prescribes this (ISO/IEC 23000-22 §7.3.6.7),
 * and Chromium and libavif follow it. `irot` counts 90° steps anticlockwise; `imir` 0 swaps top and bottom, 1 left and
 * right (ISO/IEC 23008-12:2022 §6.5.10, §6.5.12).
 */
function readTransforms(bytes: Uint8Array, properties: readonly IsoBox[]): Orientation {
  const rotation = properties.find(({ type }) => type === "irot");
  const mirror = properties.find(({ type }) => type === "imir");
  const angle = rotation ? uint8(bytes, rotation.start) & 3 : 0;
  const turned = orientationOf({ mirrored: false, quarterTurns: -angle });
  if (!mirror) return turned;
  return combineOrientations(turned, (uint8(bytes, mirror.start) & 1) === 0 ? 4 : 2);
}

/** The first track size in the file: the last two numbers of the track header, 16.16 fixed point. */
function trackSize(bytes: Uint8Array, movie: ByteRange): Size | null {
  for (const track of isoBoxes(bytes, movie)) {
    const header = track.type === "trak" ? findBox(bytes, track, "tkhd") : null;
    if (header && header.end - header.start >= 84) {
      const width = Math.floor(uint32(bytes, header.end - 8) / 2 ** 16);
      const height = Math.floor(uint32(bytes, header.end - 4) / 2 ** 16);
      if (width > 0 && height > 0) return { width, height };
    }
  }
  return null;
}

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
