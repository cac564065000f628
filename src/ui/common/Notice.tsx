import { X } from "lucide-react";
import { type ReactElement, useEffect, useRef } from "react";
import styles from "./Notice.module.css";
import { useTranslate } from "./translation.ts";

type Props = {
  readonly text: string;
  readonly onClose: () => void;
  /** A control that helps to solve the problem. */
  readonly children?: ReactElement | false;
};

/** Explains what went wrong and what to do. Announced immediately; stays until it is closed or an action succeeds. */
export function Notice({ text, onClose, children }: Props) {
  const t = useTranslate();
  const notice = useRef<HTMLDivElement>(null);
  // On a phone the notice may be below the visible area.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect does not read the text, but a new text is a new notice that must be scrolled into view.
  useEffect(() => {
    // Braces, because newer browsers return a promise, which React would take for a cleanup function.
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
