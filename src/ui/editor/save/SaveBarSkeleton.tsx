import { DEFAULT_SAVE_TARGET, saveTargetOf } from "../../../model/save-targets.ts";
import { useTranslate } from "../../common/translation.ts";
import styles from "./SaveBar.module.css";

const FIRST_SIDE = saveTargetOf(DEFAULT_SAVE_TARGET).side;

export function SaveBarSkeleton() {
  const t = useTranslate();
  return (
    <div className={styles.bar}>
      <div className={styles.status}>
        <p>{t("save.planned", { format: "PNG", pixels: t.formats.pixels(FIRST_SIDE) })}</p>
      </div>
      <div className={styles.controls}>
        <button type="button" className="button button-main" disabled>
          {t("save.download", { format: "PNG" })}
        </button>
      </div>
    </div>
  );
}
