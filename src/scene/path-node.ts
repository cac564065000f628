import type { PathNode, Plane, Transform } from "./scene-node.ts";

/** Returns a function that makes path nodes with the same transform, on the same plane. */
export const pathsAt =
  (transform: Transform, plane: Plane = "badge") =>
  (
    id: string,
    outline: string,
    look: Pick<PathNode, "fill" | "stroke" | "hasHoles" | "blend">,
  ): PathNode => ({
    id,
    plane,
    type: "path",
    transform,
    outline,
    ...look,
  });
