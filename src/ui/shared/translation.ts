import { createContext, useContext } from "react";
import { english } from "../../i18n/english.ts";
import type { Translate } from "../../i18n/messages.ts";

export const TranslationContext = createContext<Translate>(english);

/** The messages of the page's language. */
export const useTranslate = (): Translate => useContext(TranslationContext);
