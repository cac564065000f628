export type HiddenWatch = {
  readonly onHidden: () => void;
  readonly onShown: () => void;
  readonly onClosedHidden: () => void;
};

/**
 * Tells when the page goes out of sight while it stays open (another tab, another app, the camera), and when it is seen
 * again; and when it is closed or left while it is hidden. Closed or left while it is in sight, it does not count as hidden.
 * A page that the system ends, or puts away to load it again later, is told nothing. Returns a way to stop.
 */
export function watchHidden({ onHidden, onShown, onClosedHidden }: HiddenWatch): () => void {
  // pagehide comes before the visibility changes, and only when the page is closed or left:
  // https://html.spec.whatwg.org/multipage/document-lifecycle.html#unload-a-document
  let isLeft = false;
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener(
    "pagehide",
    () => {
      isLeft = true;
      if (document.visibilityState === "hidden") onClosedHidden();
    },
    { signal },
  );
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
