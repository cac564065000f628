import type { KeysIn } from "../../../i18n/message-parts.ts";
import type { MessageKey, Translate } from "../../../i18n/messages.ts";
import { type BadgePlacement, isMovable } from "../../../model/badge-placement.ts";
import { badgeOf } from "../../../model/badges.ts";
import type { Composition, Design } from "../../../model/design.ts";

/** The picture as text, for people who cannot see it. `hasCutOuts`: whether heads are in front, or people in colour. */
export function describePicture(t: Translate, { design, photo }: Composition, hasCutOuts: boolean): string {
  const { badge } = design;
  const [badgeText, ...wordTexts] = describeBadge(t, design);
  if (!photo || !badgeOf(badge.id).showsPhoto) return t("alt.noPhoto", { badge: badgeText });
  const { zoom, rotation, mirrored } = design.photo;
  const parts = [
    t("alt.zoomed", { zoom: t.formats.percent(zoom) }),
    ...(Math.round(rotation) === 0 ? [] : [t("alt.rotated", { rotation: t.formats.degrees(rotation) })]),
    ...(mirrored ? [t("alt.mirrored")] : []),
    badgeText,
    ...(hasCutOuts ? [t(badge.id === "blue-world" ? "alt.peopleInColour" : "alt.headsInFront")] : []),
    ...wordTexts,
  ];
  return t("alt.photo", { parts: parts.join(t("alt.comma")) });
}

/** Alternative text to publish with the picture. */
export const describeAvatar = (t: Translate<"extras">, design: Design): string =>
  t("share.description", { parts: describeBadge(t, design).join(t("alt.comma")) });

/** The badge, followed by its words if it has any. */
function describeBadge(t: Translate, { badge, words }: Design): readonly [string, ...string[]] {
  const badgeText = t(`alt.badge.${badge.id}`, { place: t(placeOf(badge)) });
  return words && badgeOf(badge.id).hasWords ? [badgeText, t(`alt.words.${words.phrase}`)] : [badgeText];
}

/** A badge closer to the middle than this is described as "in the middle". Fraction of the side. */
const MIDDLE = 0.08;

function placeOf(badge: BadgePlacement): KeysIn<"app", MessageKey> {
  if (!isMovable(badge)) return "alt.place.middle";
  const across = side(badge.x, "left", "right");
  const down = side(badge.y, "upper", "lower");
  if (across && down) return `alt.place.${down}-${across}`;
  return across || down ? `alt.place.${across || down || "middle"}` : "alt.place.middle";
}

function side<T extends string>(at: number, before: T, after: T): T | null {
  if (Math.abs(at - 0.5) < MIDDLE) return null;
  return at < 0.5 ? before : after;
}
