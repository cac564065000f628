import { useSite } from "./site.ts";
import { useTranslate } from "./translation.ts";

/** Marks a link as leading to a page in English; renders nothing on English pages. */
export function InEnglish() {
  const t = useTranslate("extras");
  if (useSite().language === "en") return null;
  const words = t("link.inEnglish");
  // Full-width brackets include their own spacing.
  return <span>{words.startsWith("(") ? ` ${words}` : words}</span>;
}
