import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../fixtures/heic");

/** The bytes of a drawn HEIC file; see the README beside it. */
export function readFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(FOLDER, `${name}.heic`)));
}

/** What every drawn file shows, upright and in sRGB, however it is stored: one colour per quarter. */
export const QUARTERS = [
  { name: "top left", x: 0.25, y: 0.25, colour: [0xd0, 0x20, 0x20] },
  { name: "top right", x: 0.75, y: 0.25, colour: [0x20, 0xa0, 0x40] },
  { name: "bottom left", x: 0.25, y: 0.75, colour: [0x20, 0x40, 0xd0] },
  { name: "bottom right", x: 0.75, y: 0.75, colour: [0xe0, 0xc0, 0x20] },
] as const;

const UPRIGHT_SMALL = { width: 96, height: 64 };
const UPRIGHT_GRID = { width: 160, height: 112 };

/** Every drawn file with opaque pixels, and its upright size. */
export const FIXTURES = [
  ...["plain", "srgb-icc", "display-p3-icc", "display-p3-nclx", "ten-bit"].map((name) => ({
    name,
    size: UPRIGHT_SMALL,
  })),
  { name: "odd-size", size: { width: 95, height: 63 } },
  ...[2, 3, 4, 5, 6, 7, 8].map((turn) => ({ name: `turned-${turn}`, size: UPRIGHT_SMALL })),
  { name: "grid", size: UPRIGHT_GRID },
  { name: "display-p3-icc-grid", size: UPRIGHT_GRID },
  ...[3, 5, 6, 7, 8].map((turn) => ({ name: `grid-turned-${turn}`, size: UPRIGHT_GRID })),
];

// At the files' quality, HEVC changes a flat colour by at most this many levels.
export const TOLERANCE = 4;
