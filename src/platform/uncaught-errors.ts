/** Where the app's scripts come from: what extensions and the browser itself throw on the page is not ours. */
const OUR_SCRIPTS = import.meta.url.replace(/[^/]*$/, "");

/**
 * Tells of every error in the app's own code that nothing has caught. Not of aborts: they are wanted. Returns a way to
 * stop.
 */
export function watchUncaughtErrors(onError: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const look = (reason: unknown) => {
    if (isOurs(reason)) onError();
  };
  addEventListener("error", ({ error }) => look(error), { signal });
  addEventListener("unhandledrejection", ({ reason }) => look(reason), { signal });
  return () => controller.abort();
}

/** A DOMException is an Error too, but only Chromium and Firefox give it a stack. */
function isOurs(reason: unknown): boolean {
  return (
    reason instanceof Error && reason.name !== "AbortError" && (reason.stack ?? "").includes(OUR_SCRIPTS)
  );
}
