import { useTranslate } from "../../common/translation.ts";
import styles from "./SaveBar.module.css";
import type { Prepared } from "./use-prepared-avatar.ts";

type Props = {
  readonly prepared: Prepared;
  readonly keepsColours: boolean;
  readonly isWaiting: boolean;
  readonly onKeepColours: (keepsColours: boolean) => void;
  readonly onCancel: () => void;
};

/** Options for a file that takes long or had to give up colours or size: stop waiting, or give up the other instead. */
export function SlowSaving({ prepared, keepsColours, isWaiting, onKeepColours, onCancel }: Props) {
  const t = useTranslate("extras");
  const progress = prepared.status === "preparing" ? prepared.progress : null;
  const picture = prepared.status === "ready" ? prepared.picture : null;
  const losesColours = progress !== null || picture?.way === "quantized";
  const couldLoseColours = keepsColours && picture?.smallerBecause === "too-large";
  if (!losesColours && !couldLoseColours) return null;
  return (
    <div className={styles.slow}>
      {progress && (
        <>
          <p role="status">{t("file.searching", { attempt: t.formats.pixels(progress.attempt) })}</p>
          <progress aria-label={t("save.busy")} />
        </>
      )}
      {progress && isWaiting && (
        <button type="button" className={styles.quiet} onClick={onCancel}>
          {t("file.cancel")}
        </button>
      )}
      {losesColours && (
        <button type="button" className={styles.quiet} onClick={() => onKeepColours(true)}>
          {t("file.keepColours")}
        </button>
      )}
      {couldLoseColours && (
        <button type="button" className={styles.quiet} onClick={() => onKeepColours(false)}>
          {t("file.keepSize")}
        </button>
      )}
    </div>
  );
}
