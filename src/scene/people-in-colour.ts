import type { CutOut } from "../model/cut-outs.ts";
import type { Composition } from "../model/design.ts";
import { cutOutNode } from "./cut-out-node.ts";
import type { PhotoNode, SceneNode } from "./scene-node.ts";

/** Returns the nodes of a badge that tints the photo, with people in their own colours above the tint. */
export function placePeople(
  people: readonly CutOut[],
  { design }: Composition,
  photo: PhotoNode,
  badge: readonly SceneNode[],
): readonly SceneNode[] {
  if (design.badge.id !== "blue-world") return badge;
  const nodes = people.map((person, i) => cutOutNode(photo, person, `people-${i}`, "photo"));
  return [...badge.filter(({ id }) => id !== "fade"), ...nodes];
}
