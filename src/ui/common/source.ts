import { useSyncExternalStore } from "react";

/** A value that changes outside React. `current` returns the same value until the next change. */
export type Source<T> = {
  readonly current: () => T;
  /** Calls `listener` after every change. Returns a function that stops this. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Renders the component again whenever the source has another value. */
export const useSource = <T>(source: Source<T>): T => useSyncExternalStore(source.subscribe, source.current);

/**
 * What `select` returns for the source's value; renders the component again only when that changes. `select` must return
 * the same for the same value.
 */
export const useSelected = <T, Selected>(source: Source<T>, select: (value: T) => Selected): Selected =>
  useSyncExternalStore(source.subscribe, () => select(source.current()));

/** A source whose value never changes. */
export const constantSource = <T>(value: T): Source<T> => ({
  current: () => value,
  subscribe: () => () => {},
});

/** A source of `derive(value)`, which is computed only when it is read, and only once per value. */
export function derivedSource<From, To>(source: Source<From>, derive: (value: From) => To): Source<To> {
  let last: { readonly from: From; readonly to: To } | null = null;
  return {
    subscribe: source.subscribe,
    current: () => {
      const from = source.current();
      if (last?.from !== from) last = { from, to: derive(from) };
      return last.to;
    },
  };
}
