import type { Composition } from "../../../model/design.ts";
import { applyEdit, type EditRequest } from "../../../model/edits.ts";
import type { Face } from "../../../model/face.ts";
import { composeScene, type PlaceCutOuts } from "../../../scene/compose-scene.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";

/** Whether a scene shows anything that was cut out of the photo: a head in front, or a person in colour. */
export const hasCutOuts = (scene: readonly SceneNode[]): boolean =>
  scene.some((node) => node.type === "photo" && node.cutOut !== undefined);

/**
 * The edit that puts the heads in front of the badge, or behind it again. If reframing the photo for this would leave
 * all heads behind the badge, the photo is not moved.
 */
export function toggleHeadsEdit(
  composition: Composition,
  faces: readonly Face[],
  place: PlaceCutOuts | null,
): EditRequest {
  const edit = { type: "toggle-heads" } as const;
  if (composition.design.headsInFront) return edit;
  const isSeen = hasCutOuts(composeScene(applyEdit(composition, { ...edit, faces }), null, place));
  return isSeen ? edit : { ...edit, staysPut: true };
}
