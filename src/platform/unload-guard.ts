let isAsking = true;

/** Disables the guard permanently: the work is stored, or is to be forgotten. */
export function disarmUnloadGuard(): void {
  isAsking = false;
}

/** Makes the browser ask before this page is closed or reloaded. Returns a function that ends this. */
export function armUnloadGuard(): () => void {
  const controller = new AbortController();
  const ask = (event: BeforeUnloadEvent) => {
    if (!isAsking) return;
    event.preventDefault();
    // Chromium before 119 needs this: https://developer.mozilla.org/docs/Web/API/BeforeUnloadEvent/returnValue
    event.returnValue = true;
  };
  addEventListener("beforeunload", ask, { signal: controller.signal });
  return () => controller.abort();
}
