export type HiddenWatch = {
  readonly onHidden: () => void;
  readonly onShown: () => void;
};

/**
 * Calls back when the page goes out of sight while it stays open (another tab, another app, the camera), and when it is
 * shown again. A page that is closed or left does not count as hidden. Returns a way to stop.
 */
export function watchHidden({ onHidden, onShown }: HiddenWatch): () => void {
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
