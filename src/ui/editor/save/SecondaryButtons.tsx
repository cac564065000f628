import { Copy, Download, Image, Share2 } from "lucide-react";
import { canCopyPictures, copyPicture } from "../../../photo-export/share/copy.ts";
import type { Delivery } from "../../../photo-export/share/deliveries.ts";
import { canSharePictures, shareFile } from "../../../photo-export/share/share-file.ts";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import styles from "./sharing.module.css";

type Props = {
  /** The finished, named picture; null while it is being prepared. */
  readonly file: File | null;
  /** The other way to save, where the main button shares. */
  readonly second: { readonly by: Delivery; readonly save: () => void } | undefined;
  readonly onStatus: (text: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/**
 * The buttons for the second way to save, or for sharing, and for copying the picture. The file has been made before, so
 * that they act while the press still counts as the user's activation.
 */
export function SecondaryButtons({ file, second, onStatus, onProblem }: Props) {
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
    if (copied.ok) onStatus(t("share.copiedPicture"));
    else onProblem(copied.code);
  };
  const isFile = second?.by === "download";
  const Icon = !second ? Share2 : isFile ? Download : Image;
  const name = t(!second ? "share.picture" : isFile ? "file.save" : "file.show");
  return (
    <>
      {(second || canSharePictures()) && (
        <button
          type="button"
          className={`icon-button ${styles.round}`}
          aria-label={name}
          title={name}
          disabled={!file}
          onClick={second?.save ?? share}
        >
          <Icon aria-hidden="true" />
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
