import { X } from "lucide-react";
import { useState } from "react";
import { useTranslate } from "../shared/translation.ts";
import styles from "./UpdateNotice.module.css";

export type UpdateNoticeProps = {
  /** Over the page, where it would otherwise move what somebody is about to press. */
  readonly isFloating: boolean;
  readonly onUse: () => void;
  readonly onClose: () => void;
};

/** Says that a newer version is ready. Nothing happens until the person wants it. */
export function UpdateNotice({ isFloating, onUse, onClose }: UpdateNoticeProps) {
  const t = useTranslate("extras");
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={isFloating ? `${styles.notice} floating-notice` : styles.notice} role="status">
      <p>{t("update.ready")}</p>
      <button
        type="button"
        className="button"
        disabled={isAsked}
        onClick={() => {
          setAsked(true);
          onUse();
        }}
      >
        {t("update.now")}
      </button>
      <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
