/** A phrase as it is drawn on the ring, outlined in advance because the page loads no font. */
export type WordOutline = {
  /** A single path in scene units. */
  readonly outline: string;
  /** The font's em in scene units. */
  readonly emSize: number;
  /** The sum of HarfBuzz's advance widths, in thousandths of an em. */
  readonly advance: number;
};
