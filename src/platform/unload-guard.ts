let isAsking = true;

/** From now on nothing asks any more: what the question protects is kept, or is to be forgotten. */
export function disarmUnloadGuard(): void {
  isAsking = false;
}

/** Lets the browser ask before this page is closed or reloaded. Returns a way to end that, at once. */
export function armUnloadGuard(): () => void {
  const controller = new AbortController();
  const ask = (event: BeforeUnloadEvent) => {
    if (!isAsking) return;
    event.preventDefault();
    // Chromium before 119 asks for this only: https://developer.mozilla.org/docs/Web/API/BeforeUnloadEvent/returnValue
    event.returnValue = true;
  };
  addEventListener("beforeunload", ask, { signal: controller.signal });
  return () => controller.abort();
}
