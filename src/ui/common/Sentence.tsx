import { createElement } from "react";

type Props = {
  readonly text: string;
  /** What a translator would spoil: files, formats, sites, hashtags. Those that are not in the text do no harm. */
  readonly names: readonly string[];
};

/** A text whose names stay as they are when the browser translates the page. */
export function Sentence({ text, names }: Props) {
  // By a group: every second part is a name.
  const parts = text
    .split(new RegExp(`(${names.map(pattern).join("|")})`))
    .map((part, index) => createElement("span", index % 2 === 1 ? { translate: "no" } : null, part));
  return createElement("span", null, ...parts);
}

/** Finds a name where it stands by itself, not as a part of a Latin word: "X" has one letter. */
function pattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (/^\w/.test(name) ? "\\b" : "") + escaped + (/\w$/.test(name) ? "\\b" : "");
}
