import type { Language } from "../../model/languages.ts";

/**
 * Where “Leave this page” leads: a weather page that anybody might be looking at, in the reader's language, one that is widely
 * used where the language is spoken. The BBC, for one, is blocked in China and Russia.
 */
export const NEUTRAL_PAGES: Readonly<Record<Language, `https://${string}`>> = {
  ar: "https://www.arabiaweather.com/",
  zh: "https://www.weather.com.cn/",
  en: "https://www.bbc.com/weather",
  fr: "https://meteofrance.com/",
  ru: "https://www.gismeteo.ru/",
  es: "https://www.tiempo.com/",
};
