import { useTranslate } from "../../common/translation.ts";
import styles from "./SaveBar.module.css";

export function SaveBarSkeleton() {
  const t = useTranslate();
  return (
    <div className={styles.bar}>
      <div className={styles.status}>
        <p>{t("save.planned", { format: "PNG" })}</p>
      </div>
      <div className={styles.controls}>
        <button type="button" className="button button-main" disabled>
          {t("save.download", { format: "PNG" })}
        </button>
      </div>
    </div>
  );
}
