import type { ColourSpace, Curve, Matrix } from "./colour-space.ts";

const RGB = 0x52474220; // "RGB "
const XYZ = 0x58595a20; // "XYZ "
const SIGNATURE = 0x61637370; // "acsp"
const CURVE = 0x63757276; // "curv"
const PARAMETRIC = 0x70617261; // "para"
const HEADER_BYTES = 128;

/**
 * Reads the usual type of RGB profile: three primaries and three curves (ICC.1:2022, 8.3 "matrix/TRC"). Null for other
 * types (tables, grey, CMYK) and for damaged profiles: the picture is then treated as sRGB.
 */
export function readIccProfile(bytes: Uint8Array<ArrayBuffer>): ColourSpace | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const known = [view.getUint32(16), view.getUint32(20), view.getUint32(36)];
    if (known[0] !== RGB || known[1] !== XYZ || known[2] !== SIGNATURE) return null;
    const tags = readTags(view);
    const [red, green, blue] = ["rXYZ", "gXYZ", "bXYZ"].map((name) => readXyz(tags.get(name)));
    const [redCurve, greenCurve, blueCurve] = ["rTRC", "gTRC", "bTRC"].map((name) =>
      readCurve(tags.get(name)),
    );
    if (!red || !green || !blue || !redCurve || !greenCurve || !blueCurve) return null;
    const toXyz: Matrix = [red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]];
    return { toXyz, linear: [redCurve, greenCurve, blueCurve] };
  } catch (error) {
    // An offset points outside the profile.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readTags(view: DataView): ReadonlyMap<string, DataView> {
  // A false count ends in a RangeError.
  const count = view.getUint32(HEADER_BYTES);
  const tags = new Map<string, DataView>();
  for (let entry = HEADER_BYTES + 4; entry < HEADER_BYTES + 4 + 12 * count; entry += 12) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(entry + index)));
    tags.set(
      name,
      new DataView(view.buffer, view.byteOffset + view.getUint32(entry + 4), view.getUint32(entry + 8)),
    );
  }
  return tags;
}

// s15Fixed16Number
const fixed = (view: DataView, at: number): number => view.getInt32(at) / 65536;

function readXyz(tag: DataView | undefined): readonly [number, number, number] | null {
  if (tag?.getUint32(0) !== XYZ) return null;
  return [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)];
}

function readCurve(tag: DataView | undefined): Curve | null {
  if (tag?.getUint32(0) === CURVE) return readSampledCurve(tag);
  if (tag?.getUint32(0) === PARAMETRIC) return readParametricCurve(tag);
  return null;
}

function readSampledCurve(tag: DataView): Curve {
  const count = tag.getUint32(8);
  if (count === 0) return (encoded) => encoded;
  if (count === 1) {
    const gamma = tag.getUint16(12) / 256;
    return (encoded) => encoded ** gamma;
  }
  // Reading the last sample first makes a false count throw here, not when the curve is used.
  tag.getUint16(12 + 2 * (count - 1));
  const sample = (index: number) => tag.getUint16(12 + 2 * Math.min(index, count - 1)) / 65535;
  return (encoded) => {
    const position = encoded * (count - 1);
    const below = Math.floor(position);
    return sample(below) + (sample(below + 1) - sample(below)) * (position - below);
  };
}

/** All five types of `parametricCurveType` have one form: (a·x + b)^g + e from d on, c·x + f below. */
function readParametricCurve(tag: DataView): Curve | null {
  const shape = tag.getUint16(8);
  const count = [1, 3, 4, 5, 7][shape];
  if (count === undefined) return null;
  const values = Array.from({ length: count }, (_, index) => fixed(tag, 12 + 4 * index));
  const [g = 1, a = 1, b = 0, c = 0] = values;
  const offset = shape === 2 ? c : (values[5] ?? 0);
  const from = shape === 0 ? 0 : shape < 3 ? -b / a : (values[4] ?? 0);
  const slope = shape < 3 ? 0 : c;
  const below = shape === 2 ? c : (values[6] ?? 0);
  return (x) => (x >= from ? Math.max(0, a * x + b) ** g + offset : slope * x + below);
}
