/** "zh" of "zh-Hans-CN". */
const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? "";

/**
 * The first of the wishes that there is, as it is named in `available`; null if there is none of them. BCP 47 tags; a
 * wish for "fr-CA" is met by "fr". Scripts and regions are not looked at: there is one of each language.
 */
export function preferredOf(wishes: readonly string[], available: readonly string[]): string | null {
  for (const wish of wishes) {
    const met = available.find((tag) => primary(tag) === primary(wish));
    if (met) return met;
  }
  return null;
}
