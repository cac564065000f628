import { X } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import styles from "./Notice.module.css";
import { useTranslate } from "./translation.ts";

type Props = {
  readonly text: string;
  readonly onClose: () => void;
  /** What can be done about it here and now. */
  readonly children?: ReactElement | false;
};

/** Says what went wrong and what to do. Read out at once; stays until it is closed or something works. */
export function Notice({ text, onClose, children }: Props) {
  const t = useTranslate();
  const notice = useRef<HTMLDivElement>(null);
  // On a phone it may stand below what is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect does not read the text, but another text is another notice, which nobody has seen yet.
  useEffect(() => {
    // Newer browsers return a promise, which is nothing for React to call.
    notice.current?.scrollIntoView({ block: "nearest" });
  }, [text]);
  return (
    <div ref={notice} className={styles.notice} role="alert">
      <p>
        <strong>{t("notice.title")}</strong>
        <span>{` ${text} `}</span>
        {children}
      </p>
      <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
