import type { Translate } from "../../../i18n/messages.ts";
import { FORMAT_NAMES, type PictureType, type SaveTarget } from "../../../model/save-targets.ts";
import { targetsThatFit } from "../../../model/saved-file-limits.ts";
import { SITES, siteName } from "./site-names.ts";
import type { Prepared } from "./use-prepared-avatar.ts";

/** The file in one short line: its format; pixels and bytes once it is made, because only then are they known. */
export function describeFile(t: Translate<"extras">, prepared: Prepared, type: PictureType): string {
  if (prepared.status !== "ready") return t("save.planned", { format: FORMAT_NAMES[type] });
  const { picture } = prepared;
  return t("save.facts", {
    format: FORMAT_NAMES[picture.type],
    pixels: t.formats.pixels(picture.side),
    size: t.formats.fileSize(picture.bytes),
  });
}

/** Text naming the sites that accept the finished file; empty while it is being prepared. */
export function describeSites(t: Translate<"extras">, prepared: Prepared): string {
  if (prepared.status !== "ready") return "";
  const fitting = targetsThatFit(prepared.picture);
  const refused = SITES.filter((site) => !fitting.includes(site)).map(siteName);
  return refused.length === 0 ? t("save.fitsAll") : t("save.fitsBut", { sites: t.formats.list(refused) });
}

/** Sentences about what the file had to give up, if anything. */
export function describeLosses(
  t: Translate<"extras">,
  prepared: Prepared,
  { side, enoughSide = side }: SaveTarget,
): readonly string[] {
  if (prepared.status !== "ready") return [];
  const { picture } = prepared;
  return [
    ...(picture.smallerBecause === "too-large" && picture.side < enoughSide ? [t("save.smaller")] : []),
    ...(picture.smallerBecause === "encoding-failed" ? [t("file.smallerMemory")] : []),
    ...(picture.way === "quantized" ? [t("save.fewerColours")] : []),
    ...(picture.way === "compressed" ? [t("file.lossy", { format: FORMAT_NAMES[picture.type] })] : []),
    ...(picture.reading === "noisy" ? [t("file.noisy")] : []),
  ];
}
