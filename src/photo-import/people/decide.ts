import type { Face } from "../../model/face.ts";
import { headShape } from "./head-shape.ts";
import type { Mask } from "./mask.ts";

/** Below the first number a value becomes 0, above the second 1: no cushion or sleeve is half a person. */
const ANYWHERE = [0.25, 0.75] as const;

/** The network values ears at 0.3 to 0.5, and there is hardly anything else beside a face. */
const BESIDE_A_FACE = [0.1, 0.35] as const;

/** How far that goes from the centre of a face, in face widths and heights. */
const EARS = { side: 0.8, up: 0.45, down: 0.45 } as const;

/** Decides in a mask what the network is undecided about, except for soft edges. */
export function decide(mask: Mask, faces: readonly Face[]): void {
  const { values, width } = mask;
  const shapes = faces.map((face) => headShape(face, mask));
  const isBesideAFace = (index: number) => {
    const [x, y] = [(index % width) + 0.5, Math.floor(index / width) + 0.5];
    return shapes.some(({ toFace }) => {
      const at = toFace(x, y);
      return Math.abs(at.x) < EARS.side && at.y > -EARS.up && at.y < EARS.down;
    });
  };
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === 0 || value === 1) continue;
    const [low, high] = isBesideAFace(i) ? BESIDE_A_FACE : ANYWHERE;
    values[i] = Math.min(1, Math.max(0, (value - low) / (high - low)));
  }
}
