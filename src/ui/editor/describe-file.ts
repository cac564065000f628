import { type SaveTarget, SITE_NAMES, sitesThatRefuse } from "../../domain/save-targets.ts";
import type { Translate } from "../../i18n/messages.ts";
import type { Prepared } from "./use-prepared-avatar.ts";

/** What will be saved, as it really is: pixels, bytes, and which sites take it. */
export function describeFile(t: Translate, prepared: Prepared, { side }: SaveTarget): string {
  if (prepared.status !== "ready") return t("save.planned", { pixels: number.format(side) });
  const { file, side: pixels, way } = prepared.picture;
  const refused = sitesThatRefuse(file.size).map((site) => SITE_NAMES[site]);
  const fits = refused.length === 0 ? t("save.fitsAll") : t("save.fitsBut", { sites: list.format(refused) });
  return [
    t("save.facts", { pixels: number.format(pixels), size: sizeText(file.size), fits }),
    ...(way === "smaller" ? [t("save.smaller")] : []),
    ...(way === "coarser" || way === "palette" ? [t("save.fewerColours")] : []),
  ].join(" ");
}

const number = new Intl.NumberFormat("en", { useGrouping: false });
const list = new Intl.ListFormat("en", { type: "conjunction" });
const kilobytes = new Intl.NumberFormat("en", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat("en", { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

/** Decimal, as sites count. */
const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? kilobytes.format(bytes / 1000) : megabytes.format(bytes / 1_000_000);
