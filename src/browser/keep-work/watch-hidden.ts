/**
 * Tells when the page goes out of sight while it stays open (another tab, another app, the camera), and when it is seen
 * again. A page that is closed or left while it is in sight does not count as hidden. Returns a way to stop.
 */
export function watchHidden(onHidden: () => void, onShown: () => void): () => void {
  // pagehide comes before the visibility changes, and only when the page is closed or left:
  // https://html.spec.whatwg.org/multipage/document-lifecycle.html#unload-a-document
  let isLeft = false;
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener("pagehide", () => (isLeft = true), { signal });
  addEventListener("pageshow", () => (isLeft = false), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") onShown();
      else if (!isLeft) onHidden();
    },
    { signal },
  );
  return () => controller.abort();
}
