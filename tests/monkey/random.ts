/** Pseudo-random numbers, determined by a seed. */
export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** An integer of at least 0, less than `below`. */
  readonly whole: (below: number) => number;
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** Mulberry32, by Tommy Ettinger, public domain: 32 bits of state are enough for a monkey. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[whole(items.length)];
      if (item === undefined) throw new RangeError("There is nothing to pick from.");
      return item;
    },
  };
}

/** The numbers for one action, so that what one action draws never affects the next. */
export const randomOf = (seed: number, action: number): Random =>
  makeRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(action + 1, 0x85ebca6b));
