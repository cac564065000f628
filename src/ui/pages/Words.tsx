import { createElement } from "react";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { useSite } from "../common/site.ts";

/** Latin words that follow each other, with the digits and signs in and between them. */
const LATIN_RUN = /(#?[A-Za-z][\w.’/+-]*(?: [A-Za-z][\w.’/+-]*)*(?<![./]))/u;

/** A text. In a right-to-left language each Latin run in it is isolated, so that its signs stay on their sides. */
export function Words({ text }: { readonly text: string }) {
  const { dir } = LANGUAGE_INFO[useSite().language];
  if (dir === "ltr") return <span>{text}</span>;
  // Split by a group: every second part is a run.
  const parts = text
    .split(LATIN_RUN)
    .map((part, index) => createElement(index % 2 === 1 ? "bdi" : "span", null, part));
  return createElement("span", null, ...parts);
}
