/** What came of one attempt: whether it is small enough, and whether it is good enough. */
export type Attempt<Value> = { readonly value: Value; readonly fits: boolean; readonly good: boolean };

type Search<Value> = {
  /** Qualities, worst first. */
  readonly qualities: readonly number[];
  /** The one to begin with, out of `qualities`. */
  readonly first: number;
  readonly attempt: (quality: number, count: number) => Promise<Attempt<Value>>;
  /** Whether to go on for a better one when one is found. */
  readonly wantsBest: boolean;
  /** No attempt is begun that would end later than this if it took as long as the one before, in ms from now. */
  readonly limitMs: number;
};

/**
 * Looks for a quality whose file both fits and is good. A better one is larger, so each miss tells which way to go:
 * too coarse, better; too large, worse; both at once, there is none. Halves what is left each time. Null if none is
 * found in time.
 */
export async function searchQuality<Value>(search: Search<Value>): Promise<Value | null> {
  const { qualities, attempt, wantsBest, limitMs } = search;
  const end = performance.now() + limitMs;
  let low = 0;
  let high = qualities.length - 1;
  let at = qualities.indexOf(search.first);
  let best: Value | null = null;
  for (let count = 1; low <= high; count++) {
    const quality = qualities[at];
    if (quality === undefined) return best;
    const begun = performance.now();
    const { value, fits, good } = await attempt(quality, count);
    if (fits && good) {
      best = value;
      if (!wantsBest) return best;
    }
    if (!fits && !good) return best;
    if (fits) low = at + 1;
    else high = at - 1;
    const now = performance.now();
    if (now + (now - begun) > end) return best;
    at = Math.floor((low + high) / 2);
  }
  return best;
}
