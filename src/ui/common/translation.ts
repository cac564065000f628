import { createContext, useContext } from "react";
import type { MessagePart } from "../../i18n/message-parts.ts";
import type { Translate } from "../../i18n/messages.ts";

/** Provided by the code that renders a page. */
export const TranslationContext = createContext<Translate<MessagePart> | null>(null);

/**
 * Returns the translator for the page's language, typed for the messages that come with the page and the given parts. A
 * component may only name parts that are loaded together with it (`needMessages`).
 */
export function useTranslate<Part extends MessagePart = "app">(..._parts: Part[]): Translate<Part> {
  const translate = useContext(TranslationContext);
  if (!translate) throw new Error("There is no TranslationContext around this component.");
  return translate as Translate<Part>;
}
