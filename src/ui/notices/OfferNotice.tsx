import { type ReactElement, useState } from "react";
import styles from "./OfferNotice.module.css";

type Props = {
  /** Over the page, where it would otherwise move what somebody is about to press. */
  readonly isFloating: boolean;
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
  /** The control that declines. */
  readonly children: ReactElement;
};

/** Offers to do something. Nothing happens until the person wants it. */
export function OfferNotice({ isFloating, text, action, onAction, children }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={isFloating ? `${styles.notice} floating-notice` : styles.notice} role="status">
      <p>{text}</p>
      <button
        type="button"
        className="button"
        disabled={isAsked}
        onClick={() => {
          setAsked(true);
          onAction();
        }}
      >
        {action}
      </button>
      {children}
    </div>
  );
}
