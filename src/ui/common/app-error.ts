/**
 * `broken`: the page could not be drawn any more. `stumbled`: something in it failed, and the rest goes on.
 * `part-missing`: a part of its code could not be loaded.
 */
export type Trouble = "broken" | "stumbled" | "part-missing";

let listener: (trouble: Trouble) => void = () => {};

/** Says that something went wrong which no part of the page can put right by itself. */
export const tellTrouble = (trouble: Trouble): void => listener(trouble);

export function hearOfTrouble(hear: (trouble: Trouble) => void): void {
  listener = hear;
}
