import { wasLeft } from "../../recovery/was-left.ts";

/** Hides the page before it is painted, if it must not be shown again. `startLeaving` then leaves it. */
export function hideIfLeft(): void {
  if (wasLeft()) document.documentElement.hidden = true;
}
