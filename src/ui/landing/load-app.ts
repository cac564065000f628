import { hideNotLoaded, tellNotLoaded } from "../../platform/page-load-events.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { onLeave } from "../../recovery/leave.ts";
import type { AppRequest } from "../app/app-request.ts";
import { needMessages } from "../common/page-messages.ts";
import { preloadApp } from "../site/app-files.ts";
import { showWaiting } from "../site/landing-page.ts";

/** A wait longer than this shows that something is happening. Milliseconds. */
const SLOW_MS = 400;

type StartApp = () => (request: AppRequest) => void;

let loading: Promise<StartApp> | null = null;
let send: ((request: AppRequest) => void) | null = null;
/** What waits for the app. Of several requests the last counts. */
let waiting: AppRequest | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

let tellFetched = () => {};

/** Resolves when the app's code and words are on the device. */
export const appFetched = new Promise<void>((resolve) => {
  tellFetched = resolve;
});

export const isAppStarted = (): boolean => send !== null;

/** Asks for the app's code and its words at once, and once. What failed is tried again, after a while and at the next call. */
export function loadApp(): Promise<StartApp> {
  loading ??= retryLoading(async () => {
    const [{ startApp }] = await Promise.all([import("../app/start-app.tsx"), needMessages("app")]);
    tellFetched();
    return startApp;
  }).catch((reason: unknown) => {
    loading = null;
    throw reason;
  });
  return loading;
}

/**
 * Fetches the app's code and words before they are needed. They are not run yet, where the browser can fetch modules alone:
 * on a slow phone that would hold up the reader.
 */
export function fetchApp(): void {
  const canPreload = document.createElement("link").relList.supports("modulepreload");
  const files = canPreload ? preloadApp() : [];
  // If loading fails too, the notice appears once the app is needed.
  const load = () => void loadApp().catch(() => {});
  if (files.length === 0) load();
  else Promise.all(files.map(hasCome)).then(tellFetched, load);
}

const hasCome = (link: HTMLLinkElement) =>
  new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });

/** Hands a request to the app; where it has not been started, loads and starts it first, and shows that it is waited for. */
export function askApp(request: AppRequest): void {
  if (send) {
    send(request);
    return;
  }
  forget();
  waiting = request;
  timer = setTimeout(() => showWaiting(true), SLOW_MS);
  loadApp().then(sendWaiting, () => {
    showWaiting(false);
    // The app would say so itself, with the words for it.
    if (waiting) tellNotLoaded(tryAgain);
  });
}

function sendWaiting(startApp: StartApp): void {
  hideNotLoaded();
  send ??= startApp();
  if (waiting) send(waiting);
  done();
}

/** A browser that remembers a failed import until the page is reloaded loses what waits for it. */
function tryAgain(): void {
  loadApp().then(sendWaiting, () => location.reload());
}

/** Gives up what waits for the app, if anything does. */
export function forget(): void {
  if (waiting?.kind === "open-photo") waiting.opening.stop();
  done();
}

function done(): void {
  waiting = null;
  clearTimeout(timer);
  showWaiting(false);
}

onLeave(forget);
