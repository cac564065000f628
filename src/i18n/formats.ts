import type { Language } from "../model/languages.ts";
import { LANGUAGE_INFO } from "./languages.ts";

/** Numbers as a language writes them, ready to stand in a message. */
export type Formats = {
  /** 0.5 as "50%". */
  readonly percent: (fraction: number) => string;
  /** Degrees, with one decimal at most. */
  readonly degrees: (rotation: number) => string;
  /** A length in pixels, without marks between the thousands. */
  readonly pixels: (length: number) => string;
  /** Bytes as kB or MB of a thousand each, as sites count. */
  readonly fileSize: (bytes: number) => string;
  /** Milliseconds, rounded to whole seconds: 20 000 as "20 seconds". */
  readonly duration: (ms: number) => string;
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string;
};

const MEGABYTE = 1_000_000;

export function formatsOf(language: Language): Formats {
  const { locale } = LANGUAGE_INFO[language];
  const numbers = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(locale, options));
  const percent = numbers({ style: "percent" });
  const degrees = numbers({ maximumFractionDigits: 1 });
  const pixels = numbers({ useGrouping: false });
  const kilobytes = numbers({ style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
  const megabytes = numbers({ style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const seconds = numbers({ style: "unit", unit: "second", unitDisplay: "long", maximumFractionDigits: 0 });
  const list = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  return {
    percent: (share) => percent().format(share),
    degrees: (rotation) => `${degrees().format(rotation)}°`,
    pixels: (length) => pixels().format(length),
    fileSize: (bytes) =>
      bytes < MEGABYTE ? kilobytes().format(bytes / 1000) : megabytes().format(bytes / MEGABYTE),
    duration: (ms) => seconds().format(ms / 1000),
    list: (items) => list().format(items),
  };
}

/** Makes something when it is first needed. Formatters take the browser up to 10 ms each, and few pages need them all. */
export function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
