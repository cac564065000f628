import type { Design } from "../../src/model/design.ts";
import type { Backdrop, Design1, Design2 } from "../../src/model/design-versions.ts";

/** A design as version 2 stored it. */
export function asVersion2(design: Design, backdrop: Backdrop = "#e4f1fb"): Design2 {
  const { isBadgeMoved: _moved, ground: _ground, ...fields } = design;
  return { ...fields, version: 2, backdrop };
}

/** A design as version 1 stored it. */
export function asVersion1(design: Design, backdrop?: Backdrop): Design1 {
  const { isFramed: _framed, headsInFront: _heads, ...fields } = asVersion2(design, backdrop);
  return { ...fields, version: 1 };
}
