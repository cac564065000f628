/**
 * `broken`: the page can no longer be rendered. `stumbled`: something failed, and the rest keeps working.
 * `part-missing`: a part of the code could not be loaded.
 */
export type AppError = "broken" | "stumbled" | "part-missing";

let listener: (error: AppError) => void = () => {};

/** Reports an error that no component can handle itself. */
export const reportAppError = (error: AppError): void => listener(error);

export function onAppError(hear: (error: AppError) => void): void {
  listener = hear;
}
