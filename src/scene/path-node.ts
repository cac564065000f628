import type { PathNode, Plane, Transform } from "./scene-node.ts";

/** Makes the paths of an artwork that lie in one transform, on one plane. */
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
