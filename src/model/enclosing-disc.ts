import type { Box } from "./face.ts";
import type { Point } from "./geometry.ts";

/** A disc by its centre and radius, in any unit. */
export type Disc = Point & { readonly radius: number };

/** The disc centred in a box and as high as the box. */
export const discAround = ({ x, y, width, height }: Box): Disc => ({
  x: x + width / 2,
  y: y + height / 2,
  radius: height / 2,
});

/** The result is at most about 0.5 % larger than the smallest disc: the error of the method below is 1 / steps. */
const STEPS = 200;

/**
 * Returns a disc that encloses all the given ones, of which there must be at least one, and is close to the smallest.
 * The centre starts at the first disc and repeatedly moves towards the farthest one, by ever smaller steps ("Smaller
 * core-sets for balls", SODA 2003).
 */
export function enclosingDisc(discs: readonly Disc[]): Disc {
  let centre: Point = discs[0] ?? { x: 0, y: 0 };
  for (let step = 1; step <= STEPS && discs.length > 1; step++) {
    const farthest = discs.reduce((a, b) => (reach(centre, b) > reach(centre, a) ? b : a));
    const distance = Math.hypot(farthest.x - centre.x, farthest.y - centre.y);
    if (distance === 0) break;
    // Towards the farthest point of the farthest disc, which is beyond its centre.
    const length = reach(centre, farthest) / (step + 1);
    centre = {
      x: centre.x + ((farthest.x - centre.x) / distance) * length,
      y: centre.y + ((farthest.y - centre.y) / distance) * length,
    };
  }
  return { ...centre, radius: Math.max(0, ...discs.map((disc) => reach(centre, disc))) };
}

/** The distance from a point to the farthest point of a disc. */
const reach = (from: Point, disc: Disc): number => Math.hypot(disc.x - from.x, disc.y - from.y) + disc.radius;
