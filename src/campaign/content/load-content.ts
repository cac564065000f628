import type { Language } from "../../model/languages.ts";
import type { CampaignContent } from "./campaign-content.ts";

/** Each language's pages are a chunk of their own. */
const CONTENTS: Readonly<Record<Language, () => Promise<CampaignContent>>> = {
  ar: async () => (await import("./ar.ts")).arContent,
  zh: async () => (await import("./zh.ts")).zhContent,
  en: async () => (await import("./en.ts")).enContent,
  fr: async () => (await import("./fr.ts")).frContent,
  ru: async () => (await import("./ru.ts")).ruContent,
  es: async () => (await import("./es.ts")).esContent,
};

/** The campaign's pages in a language. Rejects when its chunk cannot be loaded. */
export const loadContent = (language: Language): Promise<CampaignContent> => CONTENTS[language]();
