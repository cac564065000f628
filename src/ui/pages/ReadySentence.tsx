import { Copy } from "lucide-react";
import { HASHTAG } from "../../campaign/facts/campaign-facts.ts";
import { useTranslate } from "../common/translation.ts";
import { Words } from "../common/Words.tsx";
import styles from "./ReadySentence.module.css";

/**
 * A sentence to send with the picture. Anyone can select it; the page's script shows the button that copies it, and reads
 * what to say then from the data attributes (src/ui/page-scripts/text-page-script.ts).
 */
export function ReadySentence() {
  const t = useTranslate("extras", "landing");
  return (
    <div className={styles.ready}>
      <blockquote id="ready-sentence">
        <Words text={t("share.message", { hashtag: HASHTAG })} />
      </blockquote>
      <div className={styles.copy}>
        <button
          type="button"
          className="button"
          data-copy="ready-sentence"
          data-copied={t("share.copiedText")}
          data-selected={t("join.copySelected")}
          hidden
        >
          <Copy aria-hidden="true" />
          <span>{t("join.copySentence")}</span>
        </button>
        <p role="status" />
      </div>
    </div>
  );
}
