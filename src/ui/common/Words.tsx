import { createElement } from "react";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { useSite } from "./site.ts";

/** A run of Latin words, including digits and punctuation within and between them. */
const LATIN_RUN = /(#?[A-Za-z][\w.’/+-]*(?: [A-Za-z][\w.’/+-]*)*(?<![./]))/u;

/** A text. In right-to-left languages each Latin run is isolated, so that its punctuation stays on the correct side. */
export function Words({ text }: { readonly text: string }) {
  const { dir } = LANGUAGE_INFO[useSite().language];
  if (dir === "ltr") return <span>{text}</span>;
  // Because the pattern has one capturing group, every second part is a Latin run.
  const parts = text
    .split(LATIN_RUN)
    .map((part, index) => createElement(index % 2 === 1 ? "bdi" : "span", null, part));
  return createElement("span", null, ...parts);
}
