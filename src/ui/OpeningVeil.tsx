import styles from "./OpeningVeil.module.css";
import { useTranslate } from "./shared/translation.ts";

/** Shown while a photo takes longer to open than a blink. */
export function OpeningVeil({ onCancel }: { readonly onCancel: () => void }) {
  const t = useTranslate();
  return (
    <div className={styles.veil} role="status">
      <progress className={styles.bar} aria-label={t("opening.photo")} />
      <p>{t("opening.photo")}</p>
      <button type="button" className="button" onClick={onCancel}>
        {t("opening.cancel")}
      </button>
    </div>
  );
}
