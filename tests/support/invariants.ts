import { expect } from "vitest";
import type { BadgePlacement } from "../../src/model/badge-placement.ts";
import type { Composition } from "../../src/model/design.ts";
import type { Size } from "../../src/model/geometry.ts";
import { MAX_ZOOM, openingToPhoto, type PhotoPlacement } from "../../src/model/photo-placement.ts";

const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

/** Every corner of the square, and therefore every point in it, is covered by the photo. */
export function expectCovered(placement: PhotoPlacement, photo: Size): void {
  // A billionth of the photo, for rounding: far below a hundredth of a pixel of any photo.
  const slack = 1e-9;
  for (const corner of CORNERS) {
    const { x, y } = openingToPhoto(placement, photo, corner);
    expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(-slack);
  }
  expect(placement.zoom).toBeGreaterThanOrEqual(1);
  expect(placement.zoom).toBeLessThanOrEqual(MAX_ZOOM);
}

/** The badge's circle lies within the circle that sites crop to. */
export function expectInCircle(badge: BadgePlacement): void {
  const reach = Math.hypot(badge.x - 0.5, badge.y - 0.5) + badge.diameter / 2;
  expect(reach).toBeLessThanOrEqual(0.5 + 1e-9);
}

export function expectValid({ design, photo }: Composition): void {
  if (photo) expectCovered(design.photo, photo.size);
  expectInCircle(design.badge);
}
