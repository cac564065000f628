import type { Messages } from "../../src/i18n/messages.ts";
import type { Point } from "../../src/model/geometry.ts";
import { pause, type Tab } from "./engine.ts";

const LIMIT_MS = 30_000;

/** Waits until an expression is true in the page. Throws after half a minute. */
export async function until(tab: Tab, expression: string): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await pause(50))
    // A page that is being reloaded does not answer.
    if (await tab.evaluate(`Boolean(${expression})`).catch(() => false)) return;
  throw new Error(`Still not: ${expression}`);
}

/** The stage's box in CSS pixels of the window. */
export const stageBox = (tab: Tab): Promise<{ x: number; y: number; width: number; height: number }> =>
  tab.evaluate(`document.querySelector("[data-testid=stage]").getBoundingClientRect().toJSON()`) as never;

/** Controls as JavaScript expressions. They are found by their text or by their type. */
export const control = {
  badge: (index: number) => `document.querySelectorAll("input[name=badge]")[${index}]?.closest("label")`,
  words: (messages: Messages) =>
    `[...document.querySelectorAll("label")].find((label) => label.textContent === ${JSON.stringify(messages["words.hashtag"])})`,
  undo: (messages: Messages) =>
    visibleButton(`ariaLabel?.startsWith(${JSON.stringify(messages["tools.undo"])})`),
  save: (messages: Messages) => {
    // The text around the format's name, which may be wrapped in isolation characters.
    const parts = messages["save.download"].split("{format}").filter((part) => part.trim() !== "");
    return visibleButton(`textContent.includes(${JSON.stringify(parts[0])})`);
  },
};

const visibleButton = (condition: string) =>
  `[...document.querySelectorAll("button")].find((button) => button.checkVisibility() && button.${condition})`;

/** Clicks a control as soon as it exists, has stopped moving, is enabled and is not covered. */
export async function press(tab: Tab, element: string): Promise<void> {
  let last = "";
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await pause(50)) {
    const point = (await tab.evaluate(pointOn(element))) as Point | null;
    if (point && JSON.stringify(point) === last) return tab.mouse([point]);
    last = JSON.stringify(point);
  }
  throw new Error(`Cannot be pressed: ${element}`);
}

const pointOn = (element: string) => `((element) => {
  if (!element || element.matches(":disabled") || element.control?.disabled) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const box = element.getBoundingClientRect();
  const point = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  return element.contains(document.elementFromPoint(point.x, point.y)) ? point : null;
})(${element})`;

/** Chooses a file, and waits until the photo is fully open: it is sharp, and faces have been searched for. */
export async function openPhoto(tab: Tab, path: string): Promise<void> {
  const sharp = `performance.getEntriesByName("photo-sharp").length`;
  const before = await tab.evaluate(sharp);
  await tab.choose(path);
  await until(tab, `${sharp} > ${before}`);
}

export async function undoAll(tab: Tab, messages: Messages): Promise<void> {
  const undo = control.undo(messages);
  while (await tab.evaluate(`${undo}?.disabled === false`)) await undoOnce(tab, messages);
}

/** Undoes one step by keyboard, and waits until the label of the stage or of the undo button has changed. */
export async function undoOnce(tab: Tab, messages: Messages): Promise<void> {
  const state = `document.querySelector("[data-testid=stage]").ariaLabel + ${control.undo(messages)}.ariaLabel`;
  const before = await tab.evaluate(state);
  await tab.type("z", true);
  await until(tab, `${state} !== ${JSON.stringify(before)}`);
}
