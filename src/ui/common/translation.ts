import { createContext, useContext } from "react";
import type { MessagePart } from "../../i18n/message-parts.ts";
import type { Translate } from "../../i18n/messages.ts";

/** Whoever renders a page says in which language. */
export const TranslationContext = createContext<Translate<MessagePart> | null>(null);

/**
 * The messages of the page's language: those that come with the page, and the parts that are named. A component names
 * only parts that it is loaded together with (`needMessages`).
 */
export function useTranslate<Part extends MessagePart = "app">(..._parts: Part[]): Translate<Part> {
  const translate = useContext(TranslationContext);
  if (!translate) throw new Error("There is no TranslationContext around this component.");
  return translate as Translate<Part>;
}
