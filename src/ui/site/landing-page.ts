/** The ids of what the first page's HTML has for its script and the app. */
export const LANDING_IDS = {
  landing: "landing",
  /** Where the app says what it has to say while the first page is seen. */
  messages: "landing-messages",
  /** Shown while the app that somebody waits for is being loaded. */
  waiting: "landing-waiting",
  /** Shown while a file is dragged over the page. */
  dropArea: "drop-area",
} as const;

/** What a control of the first page does, as its `data-action` says. */
export type LandingAction = "choose" | "selfie" | "just-heart" | "continue" | "cancel" | "top";

const part = (id: keyof typeof LANDING_IDS): HTMLElement => {
  const element = document.getElementById(LANDING_IDS[id]);
  if (!element) throw new Error(`The page has no #${LANDING_IDS[id]}.`);
  return element;
};

/** Shows the first page, or hides it while the app takes its place. */
export function showLanding(isShown: boolean): void {
  const landing = part("landing");
  if (landing.hidden !== isShown) return;
  landing.hidden = !isShown;
  scrollTo({ top: 0 });
  // The content has changed, so keyboard and screen reader users start again from its beginning.
  if (isShown) landing.querySelector("h1")?.focus({ preventScroll: true });
}

/** Offers to go on with work that has been begun, as the first of the ways to start, or not any more. */
export function offerToContinue(hasWork: boolean): void {
  const landing = part("landing");
  const control = (action: LandingAction) => landing.querySelector<HTMLElement>(`[data-action=${action}]`);
  const proceed = control("continue");
  if (proceed) proceed.hidden = !hasWork;
  control("choose")?.classList.toggle("button-main", !hasWork);
}

export const landingMessages = (): HTMLElement => part("messages");

export function showWaiting(isShown: boolean): void {
  part("waiting").hidden = !isShown;
}

export function showDropArea(isShown: boolean): void {
  part("dropArea").hidden = !isShown;
}

/** The one control that opens a photo. It is never shown: buttons click it. */
export function photoInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("The page has no input for a photo.");
  return input;
}
