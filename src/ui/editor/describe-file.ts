import { FORMAT_NAMES, type SaveTarget } from "../../domain/save-targets.ts";
import { targetsThatFit } from "../../domain/targets-that-fit.ts";
import type { Translate } from "../../i18n/messages.ts";
import { SITES, siteName } from "./site-names.ts";
import type { Prepared } from "./use-prepared-avatar.ts";

/** What will be saved, as it really is: pixels, bytes, and which sites take it. */
export function describeFile(t: Translate<"extras">, prepared: Prepared, { side }: SaveTarget): string {
  if (prepared.status !== "ready") return t("save.planned", { pixels: t.formats.pixels(side) });
  const { picture } = prepared;
  const fitting = targetsThatFit(picture);
  const refused = SITES.filter((site) => !fitting.includes(site)).map(siteName);
  const fits =
    refused.length === 0 ? t("save.fitsAll") : t("save.fitsBut", { sites: t.formats.list(refused) });
  return [
    t("save.facts", {
      pixels: t.formats.pixels(picture.side),
      size: t.formats.fileSize(picture.bytes),
      fits,
    }),
    ...(picture.smallerBecause === "too-large" ? [t("save.smaller")] : []),
    ...(picture.smallerBecause === "encoding-failed" ? [t("file.smallerMemory")] : []),
    ...(picture.way === "fewer-colours" ? [t("save.fewerColours")] : []),
    ...(picture.way === "compressed" ? [t("file.lossy", { format: FORMAT_NAMES[picture.type] })] : []),
    ...(picture.reading === "noisy" ? [t("file.noisy")] : []),
  ].join(" ");
}
