/** Lets the browser ask before this page is closed or reloaded. Returns a way to end that, at once. */
export function askBeforeClosing(): () => void {
  const controller = new AbortController();
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // Chromium before 119 asks for this only: https://developer.mozilla.org/docs/Web/API/BeforeUnloadEvent/returnValue
    event.returnValue = true;
  };
  addEventListener("beforeunload", ask, { signal: controller.signal });
  return () => controller.abort();
}
