import { useSite } from "./site.ts";
import { useTranslate } from "./translation.ts";

/** Ends the text of a link to something in English; on English pages nothing has to be said. */
export function InEnglish() {
  const t = useTranslate("extras");
  if (useSite().language === "en") return null;
  const words = t("link.inEnglish");
  // Full-width brackets bring their own space.
  return <span>{words.startsWith("(") ? ` ${words}` : words}</span>;
}
