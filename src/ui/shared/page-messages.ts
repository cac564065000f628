import type { Language } from "../../domain/languages.ts";
import { loadMessagePart } from "../../i18n/load-message-part.ts";
import type { MessagePart } from "../../i18n/message-parts.ts";
import type { Messages, Translate } from "../../i18n/messages.ts";
import { translator } from "../../i18n/translator.ts";

/** A page speaks one language for as long as it lives. */
let language: Language = "en";
const messages: Partial<Messages> = {};
const loading = new Map<MessagePart, Promise<void>>();

/** Begins to speak: loads what the first page says. Rejects when that cannot be loaded. */
export async function speak(spoken: Language): Promise<Translate<MessagePart>> {
  language = spoken;
  await needMessages("page");
  return translator(messages, language);
}

/** Loads a part of the messages, once. A failed load is tried again at the next call. */
export function needMessages(part: MessagePart): Promise<void> {
  const loaded =
    loading.get(part) ??
    loadMessagePart(language, part).then(
      (more) => void Object.assign(messages, more),
      (reason: unknown) => {
        loading.delete(part);
        throw reason;
      },
    );
  loading.set(part, loaded);
  return loaded;
}
