import type { Language } from "../model/languages.ts";
import type { Messages } from "./messages.ts";

/** Each language's catalogue is a chunk of its own: a page loads the one it speaks. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Messages>>> = {
  ar: async () => (await import("./ar.ts")).ar,
  zh: async () => (await import("./zh.ts")).zh,
  en: async () => (await import("./en.ts")).en,
  fr: async () => (await import("./fr.ts")).fr,
  ru: async () => (await import("./ru.ts")).ru,
  es: async () => (await import("./es.ts")).es,
};

/** The messages of a language. Rejects when its chunk cannot be loaded. */
export const loadMessages = (language: Language): Promise<Messages> => CATALOGUES[language]();
