import type { Formats } from "../../i18n/formats.ts";
import type { Translate } from "../../i18n/messages.ts";
import { LARGEST_FILE_BYTES, OPENING_LIMIT_MS } from "../../model/photo-limits.ts";
import type { Problem } from "./problem.ts";

/** The value of {limit} in a problem's message. */
const LIMITS: { readonly [Code in Problem]?: (formats: Formats) => string } = {
  "too-large-file": (formats) => formats.fileSize(LARGEST_FILE_BYTES),
  "too-slow": (formats) => formats.duration(OPENING_LIMIT_MS),
};

export function problemText(t: Translate<"extras">, problem: Problem): string {
  const limit = LIMITS[problem]?.(t.formats);
  return t(`error.${problem}`, limit === undefined ? {} : { limit });
}
