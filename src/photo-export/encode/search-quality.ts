/** The result of one attempt: whether the file is small enough and good enough. */
export type Attempt<Value> = { readonly value: Value; readonly fits: boolean; readonly good: boolean };

type Search<Value> = {
  /** Qualities in ascending order. */
  readonly qualities: readonly number[];
  /** The first one to try; must be in `qualities`. */
  readonly first: number;
  readonly attempt: (quality: number, count: number) => Promise<Attempt<Value>>;
  readonly wantsBest: boolean;
  /** No attempt is started that would end after this time, in ms from now, if it took as long as the one before. */
  readonly limitMs: number;
};

/**
 * Binary search for a quality whose file both fits and is good. Better quality means a larger file, so each miss gives
 * the direction: up if too coarse, down if too large; if both, there is no solution. Null if none is found in time.
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
