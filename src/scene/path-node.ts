import type { PathNode, Placing, Plane } from "./scene-node.ts";

/** Makes the paths of an artwork that lie in one placing, on one plane. */
export const pathsAt =
  (placing: Placing, plane: Plane = "badge") =>
  (
    id: string,
    outline: string,
    look: Pick<PathNode, "fill" | "stroke" | "hasHoles" | "blend">,
  ): PathNode => ({
    id,
    plane,
    type: "path",
    placing,
    outline,
    ...look,
  });
