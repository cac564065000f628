import type { Language } from "../domain/languages.ts";
import type { MessagePart } from "./message-parts.ts";
import type { MessagesOf } from "./messages.ts";

type Loaders<Part extends MessagePart> = Readonly<
  Record<Language, () => Promise<{ readonly messages: MessagesOf<Part> }>>
>;

/** Each part of each language is a chunk of its own, cut from the catalogue by scripts/vite-message-parts.ts. */
const PARTS: { readonly [Part in MessagePart]: Loaders<Part> } = {
  page: {
    ar: () => import("./ar.ts?part=page"),
    zh: () => import("./zh.ts?part=page"),
    en: () => import("./en.ts?part=page"),
    fr: () => import("./fr.ts?part=page"),
    ru: () => import("./ru.ts?part=page"),
    es: () => import("./es.ts?part=page"),
  },
  editor: {
    ar: () => import("./ar.ts?part=editor"),
    zh: () => import("./zh.ts?part=editor"),
    en: () => import("./en.ts?part=editor"),
    fr: () => import("./fr.ts?part=editor"),
    ru: () => import("./ru.ts?part=editor"),
    es: () => import("./es.ts?part=editor"),
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

/** One part of a language's messages. Rejects when its chunk cannot be loaded. */
export async function loadMessagePart<Part extends MessagePart>(
  language: Language,
  part: Part,
): Promise<MessagesOf<Part>> {
  return (await PARTS[part][language]()).messages;
}
