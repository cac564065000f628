import { X } from "lucide-react";
import { watchUncaughtErrors } from "../../platform/uncaught-errors.ts";
import { reloadWithWork, startAfresh } from "../../recovery/reload.ts";
import { useTranslate } from "../common/translation.ts";
import { Header } from "../site/Header.tsx";
import type { ErrorViewProps } from "./ErrorBoundary.tsx";
import styles from "./ErrorView.module.css";
import { problemText } from "./problem.ts";
import { ReloadButton } from "./ReloadButton.tsx";

/** Watches for errors outside React. Exported from here because it loads together with the messages for them. */
export const watchForErrors = (onError: () => void): (() => void) => watchUncaughtErrors(onError);

/** Explains an error and how to continue: in place of a broken page, otherwise beside it. */
export function ErrorView({ error, onClose }: ErrorViewProps) {
  const t = useTranslate("extras");
  if (error !== "broken")
    return (
      <div className={styles.notice} role="alert">
        <div>
          <p>{problemText(t, error)}</p>
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
      <main id="content" className={styles.page} data-error={error}>
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
