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

function isOurs(reason: unknown): boolean {
  // A DOMException has a stack in Chromium and Firefox only; without one it cannot be told whose it is.
  const { name, stack } = reason instanceof Error || reason instanceof DOMException ? reason : new Error("");
  return (
    name !== "AbortError" &&
    reason !== null &&
    typeof reason === "object" &&
    (stack ?? "").includes(OUR_SCRIPTS)
  );
}
