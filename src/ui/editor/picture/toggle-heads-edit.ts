import type { Composition } from "../../../model/design.ts";
import { applyEdit, type EditRequest } from "../../../model/edits.ts";
import type { Face } from "../../../model/face.ts";
import { composeScene, type PlaceHeads } from "../../../scene/compose-scene.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";

/** Whether a scene has any head in front of the badge. */
export const hasHeads = (scene: readonly SceneNode[]): boolean =>
  scene.some((node) => node.type === "photo" && node.cutOut !== undefined);

/**
 * The edit that puts the heads in front of the badge, or behind it again. If reframing the photo for this would leave
 * all heads behind the badge, the photo is not moved.
 */
export function toggleHeadsEdit(
  composition: Composition,
  faces: readonly Face[],
  place: PlaceHeads | null,
): EditRequest {
  const edit = { type: "toggle-heads" } as const;
  if (composition.design.headsInFront) return edit;
  const isSeen = hasHeads(composeScene(applyEdit(composition, { ...edit, faces }), null, place));
  return isSeen ? edit : { ...edit, staysPut: true };
}
