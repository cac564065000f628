import type { Language } from "../model/languages.ts";
import type { LoadedPart } from "./message-parts.ts";
import type { MessagesOf } from "./messages.ts";

type Loaders<Part extends LoadedPart> = Readonly<
  Record<Language, () => Promise<{ readonly messages: MessagesOf<Part> }>>
>;

/** Each part of each language is a chunk of its own, cut from the catalogue by build/vite-message-parts.ts. */
const PARTS: { readonly [Part in LoadedPart]: Loaders<Part> } = {
  app: {
    ar: () => import("./ar.ts?part=app"),
    zh: () => import("./zh.ts?part=app"),
    en: () => import("./en.ts?part=app"),
    fr: () => import("./fr.ts?part=app"),
    ru: () => import("./ru.ts?part=app"),
    es: () => import("./es.ts?part=app"),
  },
  extras: {
    ar: () => import("./ar.ts?part=extras"),
    zh: () => import("./zh.ts?part=extras"),
    en: () => import("./en.ts?part=extras"),
    fr: () => import("./fr.ts?part=extras"),
    ru: () => import("./ru.ts?part=extras"),
    es: () => import("./es.ts?part=extras"),
  },
};

/** One part of a language's messages. Rejects when its chunk cannot be loaded, or is empty. */
export async function loadMessagePart<Part extends LoadedPart>(
  language: Language,
  part: Part,
): Promise<MessagesOf<Part>> {
  const { messages } = (await PARTS[part][language]()) as { readonly messages?: MessagesOf<Part> };
  if (!messages) throw new Error(`There are no messages in the part ${part} of ${language}.`);
  return messages;
}
