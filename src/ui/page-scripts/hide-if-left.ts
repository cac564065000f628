import { wasLeft } from "../../recovery/was-left.ts";

/** Hides the page before first paint if the user has left it by the quick exit. `startLeaving` then navigates away. */
export function hideIfLeft(): void {
  if (wasLeft()) document.documentElement.hidden = true;
}
