import { describe, expect, test } from "vitest";
import { isModified, latinKey } from "../../src/ui/common/latin-key.ts";

const NO_MODIFIERS = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, code: string, modifiers = {}) => ({ ...NO_MODIFIERS, key, code, ...modifiers });

describe("what a key means", () => {
  test.each([
    ["Russian", "я", "KeyZ", "z"],
    ["Russian, with Caps Lock", "Ы", "KeyS", "s"],
    ["Russian", "ь", "KeyM", "m"],
    ["Russian", "х", "BracketLeft", "["],
    ["Russian", "ъ", "BracketRight", "]"],
    ["Arabic", "ئ", "KeyZ", "z"],
    ["Arabic", "س", "KeyS", "s"],
    ["Arabic", "ة", "KeyM", "m"],
    ["Arabic", "ج", "BracketLeft", "["],
    ["Arabic", "د", "BracketRight", "]"],
    ["Arabic digits", "٠", "Digit0", "0"],
    ["Greek", "ζ", "KeyZ", "z"],
    ["Hebrew", "ז", "KeyZ", "z"],
    ["Chinese brackets", "【", "BracketLeft", "["],
  ])("with a layout without Latin letters is told by its place: %s %s", (_layout, key, code, expected) => {
    expect(latinKey(press(key, code))).toBe(expected);
  });

  test.each([
    ["AZERTY", "z", "KeyW", "z"],
    ["AZERTY", "w", "KeyZ", "w"],
    ["AZERTY", "Dead", "BracketLeft", "Dead"],
    ["QWERTZ", "ü", "BracketLeft", "ü"],
    ["Spanish", "¿", "Equal", "¿"],
    ["Dvorak", ";", "KeyZ", ";"],
    ["any", "M", "KeyM", "m"],
    ["any", "ArrowLeft", "ArrowLeft", "ArrowLeft"],
  ])("with a Latin layout is what it types: %s %s", (_layout, key, code, expected) => {
    expect(latinKey(press(key, code))).toBe(expected);
  });

  test.each(["?", "؟", "？", "\u037e"])("%s asks for help", (key) => {
    expect(latinKey(press(key, "Slash", { shiftKey: true }))).toBe("?");
  });
});

describe("modifiers", () => {
  test.each([
    ["Option on a Mac", "[", { altKey: true }],
    ["AltGr", "]", {}],
    ["AltGr on Windows", "[", { altKey: true, ctrlKey: true }],
  ])("that type a bracket leave it one: %s", (_name, key, modifiers) => {
    expect(isModified(press(key, "Digit5", modifiers), key)).toBe(false);
  });

  test.each([
    ["Ctrl", "[", { ctrlKey: true }],
    ["Command", "[", { metaKey: true }],
    ["Option", "m", { altKey: true }],
    ["Ctrl", "0", { ctrlKey: true }],
  ])("otherwise belong to the browser: %s and %s", (_name, key, modifiers) => {
    expect(isModified(press(key, "KeyX", modifiers), key)).toBe(true);
  });
});
