import { loadMessagePart } from "../../i18n/load-message-part.ts";
import type { LoadedPart } from "../../i18n/message-parts.ts";
import type { Messages } from "../../i18n/messages.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";

/** The language in which this page was prerendered. It never changes during the life of the page. */
export function pageLanguage(): Language {
  // The primary subtag: "zh" of "zh-Hans".
  const [subtag] = document.documentElement.lang.split("-");
  return LANGUAGES.find((known) => known === subtag) ?? "en";
}

/** The messages loaded so far, in this page's language. */
export const pageMessages: Partial<Messages> = {};

const loading = new Map<LoadedPart, Promise<void>>();

/** Loads a part of the messages, once. The next call retries a failed load. */
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
