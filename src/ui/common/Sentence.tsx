import { createElement } from "react";

type Props = {
  readonly text: string;
  /** Text that browser translation must not change, such as file and site names. Absent names are ignored. */
  readonly names: readonly string[];
};

/** A text whose names are excluded from browser translation. */
export function Sentence({ text, names }: Props) {
  // Because the pattern has one capturing group, every second part is a name.
  const parts = text
    .split(new RegExp(`(${names.map(pattern).join("|")})`))
    .map((part, index) => createElement("span", index % 2 === 1 ? { translate: "no" } : null, part));
  return createElement("span", null, ...parts);
}

/** Matches a name as a whole word only: "X" is a single letter. */
function pattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (/^\w/.test(name) ? "\\b" : "") + escaped + (/\w$/.test(name) ? "\\b" : "");
}
