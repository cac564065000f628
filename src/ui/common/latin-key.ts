/** Signs of keys by their place on the keyboard, without and with Shift. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
  Minus: ["-", "_"],
  Equal: ["=", "+"],
  Slash: ["/", "?"],
};

/** A letter, a digit or a sign that belongs to scripts other than Latin. */
const OTHER_SCRIPT = /^[^\p{scx=Latin}\p{scx=Common}]$/u;

/** As written in Arabic, Greek and Chinese. */
const QUESTION_MARKS = "؟\u037e？";

export type PressedKey = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

/**
 * What a key means to a shortcut: the sign that it types, in lower case, or the name of a key that types none. With a
 * layout of another script, where no key types the letters and brackets of Latin shortcuts, what it would type on a US
 * keyboard.
 */
export function latinKey({ key, code, shiftKey }: Pick<PressedKey, "key" | "code" | "shiftKey">): string {
  if (key.length === 1 && QUESTION_MARKS.includes(key)) return "?";
  if (!OTHER_SCRIPT.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  const letterOrDigit = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
  return letterOrDigit?.toLowerCase() ?? SIGNS[code]?.[shiftKey ? 1 : 0] ?? key;
}

/**
 * Whether modifiers make something else of a key that edits. Brackets are typed with Option (Mac) or AltGr on French,
 * German and Spanish keyboards, and Windows reports AltGr as Ctrl and Alt.
 */
export function isModified({ ctrlKey, altKey, metaKey }: PressedKey, key: string): boolean {
  if (metaKey) return true;
  return (ctrlKey || altKey) && !(altKey && (key === "[" || key === "]"));
}
