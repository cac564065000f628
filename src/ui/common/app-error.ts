/**
 * `broken`: the page could not be drawn any more. `stumbled`: something in it failed, and the rest goes on.
 * `part-missing`: a part of its code could not be loaded.
 */
export type AppError = "broken" | "stumbled" | "part-missing";

let listener: (error: AppError) => void = () => {};

/** Says that something went wrong which no part of the page can put right by itself. */
export const reportAppError = (error: AppError): void => listener(error);

export function onAppError(hear: (error: AppError) => void): void {
  listener = hear;
}
