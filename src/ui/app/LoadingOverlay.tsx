import type { HeicProgress } from "../../photo-import/heic/heic-messages.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./LoadingOverlay.module.css";

type Props = { readonly progress: HeicProgress | null; readonly onCancel: () => void };

/** Shown when opening a photo takes noticeably long. */
export function LoadingOverlay({ progress, onCancel }: Props) {
  const t = useTranslate();
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  const percent = t.formats.percent(share ?? 0);
  const step = progress?.step === "loading-decoder" ? "opening.decoder" : "opening.decoding";
  const words = progress ? t(step, { percent }) : t("opening.photo");
  return (
    <div className={styles.veil}>
      <progress className={styles.bar} aria-label={t("opening.photo")} value={share ?? undefined} />
      <p role="status">{words}</p>
      <button type="button" className="button" onClick={onCancel}>
        {t("opening.cancel")}
      </button>
    </div>
  );
}
