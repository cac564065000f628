import type { Language } from "../model/languages.ts";
import { formatsOf, once } from "./formats.ts";
import { LANGUAGE_INFO } from "./languages.ts";
import type { MessagePart } from "./message-parts.ts";
import type { CountKey, MessageKey, Messages, MessageValues, PluralForms, Translate } from "./messages.ts";

// First strong isolate and its end: what stands between them does not disturb the order of the words around it.
const FSI = "\u2068";
const PDI = "\u2069";

/**
 * Replaces each {placeholder} of a text with its value. A placeholder without a value stays, so that a test can find
 * it. In right-to-left text each value is wrapped in isolates; otherwise the punctuation of file names, hashtags and
 * numbers would appear in the wrong place.
 */
export function interpolate(
  text: string,
  values: Readonly<Record<string, string>>,
  dir: "ltr" | "rtl",
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return dir === "rtl" && value !== "" ? FSI + value + PDI : value;
  });
}

type Counted = { readonly count: number };

/**
 * A language's messages as a function. Parts that are added to `messages` later are found from then on. Throws for a
 * message that is not there.
 */
export function translator(messages: Partial<Messages>, language: Language): Translate<MessagePart> {
  const { locale, dir } = LANGUAGE_INFO[language];
  const rules = once(() => new Intl.PluralRules(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));

  const find = <Key extends MessageKey | CountKey>(key: Key) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`The message ${key} has not been loaded.`);
    return message;
  };
  const translate = (key: MessageKey | CountKey, values: MessageValues | Counted = {}): string => {
    const message = find(key);
    if (typeof message === "string") return interpolate(message, values as MessageValues, dir);
    const { count } = values as Counted;
    const form = message[rules().select(count)] ?? message.other;
    return interpolate(form, { count: numbers().format(count) }, dir);
  };
  return Object.assign(translate, {
    forms: (key: CountKey): PluralForms => find(key),
    formats: formatsOf(language),
  });
}
