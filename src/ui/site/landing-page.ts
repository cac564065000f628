/** The ids of elements in the landing page's HTML that scripts and the app use. */
export const LANDING_IDS = {
  landing: "landing",
  /** Where the app shows its messages while the landing page is visible. */
  messages: "landing-messages",
  waiting: "landing-waiting",
  /** The chosen photo, in the notice that the app is loading. */
  chosen: "landing-chosen",
  dropArea: "drop-area",
} as const;

export type LandingAction = "choose" | "selfie" | "just-heart" | "continue" | "cancel" | "top";

const part = (id: keyof typeof LANDING_IDS): HTMLElement => {
  const element = document.getElementById(LANDING_IDS[id]);
  if (!element) throw new Error(`The page has no #${LANDING_IDS[id]}.`);
  return element;
};

/** Shows the landing page, or hides it while the app takes its place. */
export function showLanding(isShown: boolean): void {
  const landing = part("landing");
  if (landing.hidden !== isShown) return;
  landing.hidden = !isShown;
  scrollTo({ top: 0 });
  // The content has changed, so keyboard and screen reader users start again from the top.
  if (isShown) landing.querySelector("h1")?.focus({ preventScroll: true });
}

/** Shows or hides the button that continues existing work; while it is shown, it is the main button. */
export function offerToContinue(hasWork: boolean): void {
  const landing = part("landing");
  const control = (action: LandingAction) => landing.querySelector<HTMLElement>(`[data-action=${action}]`);
  const proceed = control("continue");
  if (proceed) proceed.hidden = !hasWork;
  control("choose")?.classList.toggle("button-main", !hasWork);
}

export const landingMessages = (): HTMLElement => part("messages");

/** Shows or hides the notice that the app is loading, with the photo that waits for it. */
export function showWaiting(isShown: boolean, photo?: Blob): void {
  part("waiting").hidden = !isShown;
  showChosen(photo ?? null);
}

/** A larger photo is not shown before it is opened: some browsers decode all of it to paint it small. 25 MP × 4 B = 100 MB. */
const MOST_PIXELS = 25e6;

/** The browser shows the photo itself, if it can. */
function showChosen(photo: Blob | null): void {
  const picture = part("chosen");
  const image = picture.querySelector("img");
  picture.hidden = true;
  if (!image) return;
  URL.revokeObjectURL(image.src);
  image.removeAttribute("src");
  if (!photo) return;
  // Until then it is not decoded, because it is hidden.
  image.onload = () => {
    picture.hidden = image.naturalWidth * image.naturalHeight > MOST_PIXELS;
  };
  image.src = URL.createObjectURL(photo);
}

export function showDropArea(isShown: boolean): void {
  part("dropArea").hidden = !isShown;
}

/** The only file input of the page. It is never visible: buttons click it. */
export function photoInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("The page has no input for a photo.");
  return input;
}
