/** The characters of a US keyboard by physical key, without and with Shift. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ["[", "{"],
  BracketRight: ["]", "}"],
  Minus: ["-", "_"],
  Equal: ["=", "+"],
  Slash: ["/", "?"],
};

/** A single character of a script other than Latin. */
const OTHER_SCRIPT = /^[^\p{scx=Latin}\p{scx=Common}]$/u;

/** As typed in Arabic, Greek and Chinese. */
const QUESTION_MARKS = "؟\u037e？";

export type PressedKey = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

/**
 * Returns the key as shortcuts name it: the character it types, in lower case, or the name of a key that types none. On
 * a non-Latin layout, which cannot type the letters and brackets of Latin shortcuts, returns the character of the same
 * key on a US keyboard.
 */
export function latinKey({ key, code, shiftKey }: Pick<PressedKey, "key" | "code" | "shiftKey">): string {
  if (key.length === 1 && QUESTION_MARKS.includes(key)) return "?";
  if (!OTHER_SCRIPT.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  const letterOrDigit = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
  return letterOrDigit?.toLowerCase() ?? SIGNS[code]?.[shiftKey ? 1 : 0] ?? key;
}

/**
 * Whether modifiers give an editing key another meaning. Brackets are an exception: French, German and Spanish
 * keyboards type them with Option (Mac) or AltGr, which Windows reports as Ctrl and Alt.
 */
export function isModified({ ctrlKey, altKey, metaKey }: PressedKey, key: string): boolean {
  if (metaKey) return true;
  return (ctrlKey || altKey) && !(altKey && (key === "[" || key === "]"));
}
