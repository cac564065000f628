import { Copy, Share2 } from "lucide-react";
import { canCopyPictures, copyPicture } from "../../../photo-export/share/copy.ts";
import { canShareFile, shareFile } from "../../../photo-export/share/share-file.ts";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import styles from "./sharing.module.css";

type Props = {
  /** The finished, named picture; null while it is being prepared. */
  readonly file: File | null;
  readonly onTold: (text: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** Shares or copies the picture. The file is ready beforehand, so that this happens within the user activation. */
export function ShareButtons({ file, onTold, onProblem }: Props) {
  const t = useTranslate("extras");
  const isPng = file === null || file.type === "image/png";
  const share = async () => {
    if (!file) return;
    onProblem(null);
    const shared = await shareFile(file);
    if (!shared.ok) onProblem(shared.code);
  };
  const copy = async () => {
    if (!file) return;
    onProblem(null);
    const copied = await copyPicture(file);
    if (copied.ok) onTold(t("share.copiedPicture"));
    else onProblem(copied.code);
  };
  return (
    <>
      {canShareFile(file ?? EXAMPLE) && (
        <button
          type="button"
          className={`icon-button ${styles.round}`}
          aria-label={t("share.picture")}
          title={t("share.picture")}
          disabled={!file}
          onClick={share}
        >
          <Share2 aria-hidden="true" />
        </button>
      )}
      {isPng && canCopyPictures() && (
        <button
          type="button"
          className={`icon-button ${styles.round} ${styles.copy}`}
          aria-label={t("share.copyPicture")}
          title={t("share.copyPicture")}
          disabled={!file}
          onClick={copy}
        >
          <Copy aria-hidden="true" />
          <span className={styles.word}>{t("share.copy")}</span>
        </button>
      )}
    </>
  );
}

/** A sample file: support does not depend on the particular picture. */
const EXAMPLE = new File([], "picture.png", { type: "image/png" });
