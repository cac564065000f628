import { X } from "lucide-react";
import { watchUncaughtErrors } from "../../browser/uncaught-errors.ts";
import { Header } from "../shared/Header.tsx";
import { useTranslate } from "../shared/translation.ts";
import type { TroubleProps } from "./CrashGuard.tsx";
import { ReloadButton } from "./ReloadButton.tsx";
import { reloadWithWork, startAfresh } from "./reload.ts";
import styles from "./TroubleView.module.css";

/** Hears of errors outside React. Here, because it comes with the words for them. */
export const watchForTrouble = (onTrouble: () => void): (() => void) => watchUncaughtErrors(onTrouble);

/** Says what went wrong, and how to go on: in place of the page where that is broken, else beside it. */
export function TroubleView({ trouble, onClose }: TroubleProps) {
  const t = useTranslate("extras");
  if (trouble !== "broken")
    return (
      <div className={styles.notice} role="alert">
        <div>
          <p>{t(`crash.${trouble}`)}</p>
          <p>
            <ReloadButton />
          </p>
        </div>
        <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </div>
    );
  return (
    <>
      <Header onHome={() => void reloadWithWork()} />
      <main id="content" className={styles.page} data-trouble={trouble}>
        <div role="alert">
          <h1>{t("crash.title")}</h1>
          <p>{t("crash.broken")}</p>
        </div>
        <p className={styles.buttons}>
          <ReloadButton />
          <button type="button" className="button" onClick={startAfresh}>
            {t("crash.afresh")}
          </button>
        </p>
      </main>
    </>
  );
}
