import { en } from "./en.ts";

/** The key of a sentence that people read. */
export type MessageKey = keyof typeof en;

/** A complete language: the compiler names every missing key. */
export type Messages = { readonly [Key in MessageKey]: string };

/** Values for the {placeholders} of a message, already written as they should be read. */
export type MessageValues = Readonly<Record<string, string>>;

/** Looks up messages of one language and fills their placeholders. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A language's messages as a function. A placeholder without a value stays as it is, so that a test can find it. */
export function translator(messages: Messages): Translate {
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export const english: Translate = translator(en);
