import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { loadMessagePart } from "../../i18n/load-message-part.ts";
import type { LoadedPart } from "../../i18n/message-parts.ts";
import type { Messages } from "../../i18n/messages.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";

/** The language in which the build has written this page. A page speaks one language for as long as it lives. */
export function pageLanguage(): Language {
  const { lang } = document.documentElement;
  return LANGUAGES.find((known) => LANGUAGE_INFO[known].tag === lang) ?? "en";
}

/** The messages of this page's language that have been loaded. */
export const pageMessages: Partial<Messages> = {};

const loading = new Map<LoadedPart, Promise<void>>();

/** Loads a part of the messages, once. A failed load is tried again at the next call. */
export function needMessages(part: LoadedPart): Promise<void> {
  const loaded =
    loading.get(part) ??
    loadMessagePart(pageLanguage(), part).then(
      (more) => void Object.assign(pageMessages, more),
      (reason: unknown) => {
        loading.delete(part);
        throw reason;
      },
    );
  loading.set(part, loaded);
  return loaded;
}
