import type { Design } from "../../src/model/design.ts";
import type { Backdrop, Design1, Design2, Design3 } from "../../src/model/design-versions.ts";

const withTurn = <Rest extends object>({ rotation, ...rest }: Rest & { readonly rotation: number }) => ({
  ...rest,
  turn: rotation,
});

/** A design as version 3 stored it. */
export const asVersion3 = (design: Design): Design3 => ({
  ...design,
  version: 3,
  photo: withTurn(design.photo),
  badge: withTurn(design.badge),
});

/** A design as version 2 stored it. */
export function asVersion2(design: Design, backdrop: Backdrop = "#e4f1fb"): Design2 {
  const { isBadgeMoved: _moved, ground: _ground, ...fields } = asVersion3(design);
  return { ...fields, version: 2, backdrop };
}

/** A design as version 1 stored it. */
export function asVersion1(design: Design, backdrop?: Backdrop): Design1 {
  const { isFramed: _framed, headsInFront: _heads, ...fields } = asVersion2(design, backdrop);
  return { ...fields, version: 1 };
}
