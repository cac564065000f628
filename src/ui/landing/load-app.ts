import { hideNotLoaded, reportNotLoaded } from "../../platform/page-load-events.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { onLeave } from "../../recovery/leave.ts";
import type { AppRequest } from "../app/app-request.ts";
import { needMessages } from "../common/page-messages.ts";
import { preloadApp } from "../site/app-files.ts";
import { showWaiting } from "../site/landing-page.ts";

/** A wait longer than this shows a progress indicator. Milliseconds. */
const SLOW_MS = 400;

type StartApp = () => (request: AppRequest) => void;

let loading: Promise<StartApp> | null = null;
let send: ((request: AppRequest) => void) | null = null;
/** The request that waits for the app. A newer request replaces it. */
let waiting: AppRequest | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

let reportFetched = () => {};

/** Resolves when the app's code and messages have been fetched. */
export const appFetched = new Promise<void>((resolve) => {
  reportFetched = resolve;
});

export const isAppStarted = (): boolean => send !== null;

/** Loads the app's code and messages, once. A failed load is retried after a delay, and again at the next call. */
export function loadApp(): Promise<StartApp> {
  loading ??= retryLoading(async () => {
    const [{ startApp }] = await Promise.all([import("../app/start-app.tsx"), needMessages("app")]);
    reportFetched();
    return startApp;
  }).catch((reason: unknown) => {
    loading = null;
    throw reason;
  });
  return loading;
}

/**
 * Prefetches the app's code and messages. Where the browser supports modulepreload the code is not run yet, because on
 * a slow phone that would block the page.
 */
export function fetchApp(): void {
  const canPreload = document.createElement("link").relList.supports("modulepreload");
  const files = canPreload ? preloadApp() : [];
  // If loading fails too, the notice appears once the app is needed.
  const load = () => void loadApp().catch(() => {});
  if (files.length === 0) load();
  else Promise.all(files.map(hasCome)).then(reportFetched, load);
}

const hasCome = (link: HTMLLinkElement) =>
  new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });

/** Sends a request to the app, which is loaded and started first if necessary, showing progress after a delay. */
export function askApp(request: AppRequest): void {
  if (send) {
    send(request);
    return;
  }
  forget();
  waiting = request;
  const photo = request.kind === "open-photo" ? request.opening.file : undefined;
  timer = setTimeout(() => showWaiting(true, photo), SLOW_MS);
  loadApp().then(sendWaiting, () => {
    showWaiting(false);
    // The app cannot report this itself, since neither it nor its messages have loaded.
    if (waiting) reportNotLoaded(tryAgain);
  });
}

function sendWaiting(startApp: StartApp): void {
  hideNotLoaded();
  send ??= startApp();
  if (waiting) send(waiting);
  done();
}

/**
 * Retries, or reloads the page if that fails too: some browsers cache a failed import until then. A reload loses the
 * waiting request.
 */
function tryAgain(): void {
  loadApp().then(sendWaiting, () => location.reload());
}

/** Discards the request that waits for the app, if there is one. */
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
