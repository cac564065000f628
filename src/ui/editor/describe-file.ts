import { type SaveTarget, SITE_NAMES, sitesThatRefuse } from "../../domain/save-targets.ts";
import type { Translate } from "../../i18n/messages.ts";
import type { Prepared } from "./use-prepared-avatar.ts";

/** What will be saved, as it really is: pixels, bytes, and which sites take it. */
export function describeFile(t: Translate, prepared: Prepared, { side }: SaveTarget): string {
  if (prepared.status !== "ready") return t("save.planned", { pixels: t.formats.pixels(side) });
  const { file, side: pixels, way } = prepared.picture;
  const refused = sitesThatRefuse(file.size).map((site) => SITE_NAMES[site]);
  const fits =
    refused.length === 0 ? t("save.fitsAll") : t("save.fitsBut", { sites: t.formats.list(refused) });
  return [
    t("save.facts", { pixels: t.formats.pixels(pixels), size: t.formats.fileSize(file.size), fits }),
    ...(way === "smaller" ? [t("save.smaller")] : []),
    ...(way === "coarser" || way === "palette" ? [t("save.fewerColours")] : []),
  ].join(" ");
}
