import { LANGUAGE_INFO } from "../../../i18n/languages.ts";
import { useSite } from "../../common/site.ts";
import styles from "./figures.module.css";
import { SPRITE } from "./HeartSprite.tsx";

const COLUMNS = 20;
const ROWS = 5;
/** A heart's box with the space around it, in the heart's units. */
const CELL = { width: 116, height: 116 };

/** A fraction of 1 as so many of a hundred hearts. They fill up column by column, from where the language begins to read. */
export function HundredHearts({ fraction }: { readonly fraction: number }) {
  const { dir } = LANGUAGE_INFO[useSite().language];
  const lit = Math.round(fraction * COLUMNS * ROWS);
  const hearts = (shape: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => {
      const column = Math.floor((from + index) / ROWS);
      const x = (dir === "rtl" ? COLUMNS - 1 - column : column) * CELL.width;
      const y = ((from + index) % ROWS) * CELL.height;
      return <use key={`${x} ${y}`} href={`#${shape}`} x={x} y={y} />;
    });
  return (
    <svg
      className={styles.hundred}
      viewBox={`-4 -4 ${COLUMNS * CELL.width - 8} ${ROWS * CELL.height - 11}`}
      aria-hidden="true"
    >
      <g>{hearts(SPRITE.whole, 0, lit)}</g>
      <g>{hearts(SPRITE.outline, lit, COLUMNS * ROWS)}</g>
    </svg>
  );
}
