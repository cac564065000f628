import { afterFirstPaint } from "./timing.ts";

/** What people do before, or as, they use a page. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "dragenter", "paste"] as const;

/** How long a page that is seen is left to its reader, in milliseconds. */
const CALM_MS = 3000;

/**
 * Calls back once the page is about to be used: at the first sign of somebody's hand, or a while after it has been seen.
 * Until then nothing holds up its reading. Returns a way to call it off.
 */
export function beforeUse(callback: () => void): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    stop();
    callback();
  };
  const stopWaiting = afterFirstPaint(() => {
    timer = setTimeout(finish, CALM_MS);
  });
  const stop = () => {
    controller.abort();
    stopWaiting();
    clearTimeout(timer);
  };
  for (const sign of SIGNS)
    addEventListener(sign, finish, { signal: controller.signal, capture: true, passive: true });
  return stop;
}
