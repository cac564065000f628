import { useTranslate } from "../shared/translation.ts";
import styles from "./SaveBar.module.css";

/** Stands where the save bar will be, for the moment until its part of the page is there. */
export function SaveBarToCome() {
  const t = useTranslate();
  return (
    <div className={styles.bar}>
      <div className={styles.controls}>
        <button type="button" className="button button-main" disabled>
          {t("save.download", { format: "PNG" })}
        </button>
      </div>
      <p>{t("save.disclaimer")}</p>
    </div>
  );
}
