/** Names, formats and keys that are written in Latin letters in every language. */
const NAMES = [
  ..."Apache AVIF BlazeFace Brave Donate EPS EndHumanTrafficking F12 Facebook Firefox Flickr Global HEIC HEIF ISC MediaPipe Segmentation Selfie".split(
    " ",
  ),
  ..."Hotline Human JavaScript JPEG Konva LGPL libheif MB MIT Modern National PDF Photoshop PNG PostScript RAW React Shift".split(
    " ",
  ),
  ..."SIL Slavery Directory Open Font License SVG Tab TIFF Trafficking TypeScript WebP X XL YouTube".split(
    " ",
  ),
  ..."Women’s World Awards docs translations.md M".split(" "),
];
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: [],
  // As in the glossary; "I" is the number of a resolution.
  zh: ["Cookie", "I"],
  ru: ["cookie", "I"],
};
const latinWords = (text: string): readonly string[] =>
  text.replace(/\{\w+\}/g, "").match(/\p{Script=Latin}[\p{Script=Latin}\d.’]*(?<!\.)/gu) ?? [];

/** The words in Latin letters, other than names, in a text of a language with another script. */
export function foreignWords(text: string, language: "ar" | "zh" | "ru"): readonly string[] {
  const names = new Set([...NAMES, ...(MORE_NAMES[language] ?? [])]);
  return latinWords(text).filter((word) => !names.has(word));
}
