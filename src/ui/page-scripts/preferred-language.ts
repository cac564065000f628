/** The primary subtag: "zh" for "zh-Hans-CN". */
const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? "";

/**
 * Returns the entry of `available` that matches the first possible preference, or null. Both lists are BCP 47 tags;
 * only primary subtags are compared, so "fr-CA" matches "fr": the site has one version of each language.
 */
export function preferredOf(wishes: readonly string[], available: readonly string[]): string | null {
  for (const wish of wishes) {
    const met = available.find((tag) => primary(tag) === primary(wish));
    if (met) return met;
  }
  return null;
}
