import { useId } from "react";
import styles from "./Segments.module.css";

type Option<T> = {
  readonly value: T;
  readonly label: string;
  /** The same in every language: a translator has to leave it alone. */
  readonly isName?: boolean;
};

type Props<T extends string> = {
  readonly legend: string;
  /** Only for those who hear the page. */
  readonly isLegendHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  /** What is chosen already has been pressed. */
  readonly onChooseAgain?: () => void;
  readonly isDisabled?: boolean;
};

/** A few choices side by side, one of them chosen: radio buttons that look like a switch. */
export function Segments<T extends string>(props: Props<T>) {
  const {
    legend,
    isLegendHidden = false,
    options,
    chosen,
    onChoose,
    onChooseAgain,
    isDisabled = false,
  } = props;
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={isDisabled}>
      <legend className={isLegendHidden ? "visually-hidden" : undefined}>{legend}</legend>
      <div className={styles.segments}>
        {options.map(({ value, label, isName }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              onClick={() => value === chosen && onChooseAgain?.()}
            />
            <span translate={isName ? "no" : undefined}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
