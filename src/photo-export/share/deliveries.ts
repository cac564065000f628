import { inAppBrowserOf } from "./in-app-browsers.ts";

/** How the picture reaches a person: as a download, in the system's share sheet, or as an image to press and hold. */
export type Delivery = "download" | "sheet" | "image";

type System = {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Whether this browser can share files. */
  readonly canShare: boolean;
};

/** iOS, or iPadOS, which calls itself a Mac; no Mac has a touch screen. */
export const isIos = ({ userAgent, maxTouchPoints }: Omit<System, "canShare">): boolean =>
  /\b(?:iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 0);

/**
 * The ways to save here, the best one first. iOS puts downloads into Files, but social media apps pick pictures from
 * Photos, into which only the share sheet and a long press can save. In-app browsers silently ignore downloads.
 */
export function deliveriesOn(system: System): readonly [first: Delivery, second?: Delivery] {
  const file = inAppBrowserOf(system.userAgent) ? "image" : "download";
  return isIos(system) && system.canShare ? ["sheet", file] : [file];
}
