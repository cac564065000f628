import { type ReactElement, useState } from "react";
import styles from "./OfferNotice.module.css";

type Props = {
  /** Floats over the page where it would otherwise shift controls that may be about to be pressed. */
  readonly isFloating: boolean;
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
  /** The control that declines the offer. */
  readonly children: ReactElement;
};

/** Offers an action, which runs only when the user accepts. */
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
