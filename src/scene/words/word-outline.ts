/** A phrase as it lies on the ring: made beforehand, because the page loads no font. */
export type WordOutline = {
  /** One path in scene units, white on the ring. */
  readonly outline: string;
  /** The font's em in scene units. */
  readonly emSize: number;
  /** The sum of HarfBuzz's advance widths, in thousandths of an em. */
  readonly advance: number;
};
