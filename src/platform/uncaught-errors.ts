/** The folder of the app's scripts, to ignore errors of browser extensions and of the browser itself. */
const OUR_SCRIPTS = import.meta.url.replace(/[^/]*$/, "");

/** Reports the app's own uncaught errors, except aborts. Returns a function that unsubscribes. */
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
