import { X } from "lucide-react";
import styles from "./Notice.module.css";
import { useTranslate } from "./translation.ts";

/** Says what went wrong and what to do. Read out at once; stays until it is closed or something works. */
export function Notice({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const t = useTranslate();
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong>{t("notice.title")}</strong> {text}
      </p>
      <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
