import type { Source } from "../../src/ui/common/source.ts";

/** A source whose value never changes. */
export const fixedSource = <T>(value: T): Source<T> => ({ current: () => value, subscribe: () => () => {} });
