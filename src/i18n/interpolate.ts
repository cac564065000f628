// First strong isolate and its end: what stands between them does not disturb the order of the words around it.
const FSI = "\u2068";
const PDI = "\u2069";

/**
 * Puts values into the {placeholders} of a text. One without a value stays as it is, so that a test can find it. In a
 * right-to-left text each value is isolated: file names, hashtags and numbers would move their punctuation.
 */
export function interpolate(
  text: string,
  values: Readonly<Record<string, string>>,
  dir: "ltr" | "rtl",
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return dir === "rtl" && value !== "" ? FSI + value + PDI : value;
  });
}
