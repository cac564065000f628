import type { en } from "./en.ts";
import type { Formats } from "./formats.ts";
import type { KeysIn, MessagePart } from "./message-parts.ts";

/** A sentence with a number in it, in each form that the language's plural rules tell apart. */
export type PluralForms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/** The key of a sentence that counts something. */
export type CountKey = {
  [Key in keyof typeof en]: (typeof en)[Key] extends string ? never : Key;
}[keyof typeof en];

/** The key of a sentence that people read. */
export type MessageKey = Exclude<keyof typeof en, CountKey>;

/** A complete language: the compiler names every missing key. A test asks for exactly the language's plural forms. */
export type Messages = { readonly [Key in MessageKey]: string } & { readonly [Key in CountKey]: PluralForms };

/** Values for the {placeholders} of a message, already written as they should be read. */
export type MessageValues = Readonly<Record<string, string>>;

/** One part of a language. */
export type MessagesOf<Part extends MessagePart> = Pick<Messages, KeysIn<Part, keyof Messages>>;

/**
 * Looks up messages of one language and fills their placeholders. It knows the app's messages and those of the named
 * parts: the compiler refuses a key whose part may not have been loaded.
 */
export type Translate<Part extends MessagePart = "app"> = {
  (key: KeysIn<"app" | Part, MessageKey>, values?: MessageValues): string;
  /** In the form for `count`, which stands in it as {count}. */
  (key: KeysIn<"app" | Part, CountKey>, values: { readonly count: number }): string;
  /** All forms of a sentence that counts, for who has to choose one later. */
  readonly forms: (key: KeysIn<"app" | Part, CountKey>) => PluralForms;
  /** Writes the numbers that are put into messages. */
  readonly formats: Formats;
};
