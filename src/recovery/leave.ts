import { forgetSharedPhotos } from "../offline/forget-shared-photos.ts";
import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";
import { disarmUnloadGuard } from "../platform/unload-guard.ts";
import { forgetAll, remember } from "./session-store.ts";
import { forgetStash } from "./stashed-photo.ts";
import { LEFT, lastLeaving, wasLeft } from "./was-left.ts";

/** After this time, a blank page replaces a neutral page that does not respond. Milliseconds. */
const LONGEST_WAIT_MS = 1500;

let isLeaving = false;
const forgetters = new Set<() => void>();

/** Whether the user has left. Nothing may navigate then: that would bring this page back. */
export const hasLeft = (): boolean => isLeaving;

/** Calls back when the user leaves. Returns a function that unsubscribes. */
export function onLeave(forgetWork: () => void): () => void {
  forgetters.add(forgetWork);
  return () => forgetters.delete(forgetWork);
}

/**
 * Makes “Leave this page” work: the link marked with `data-leave`, which leads to the neutral page. Call it once on
 * every page, as early as possible. Leaving blanks the page, forgets the work of all tabs of this site, and replaces
 * the page by the neutral one. All other pages of this site leave too:
 * - in other tabs at once, through the storage event;
 * - pages in the back-forward cache, and pages that Back, Forward, a reload or a restored session loads again, as
 *   soon as they are shown. They are hidden until then.
 */
export function startLeaving(): void {
  const marker = storageName(LEFT);
  const lastKnown = lastLeaving();
  const root = document.documentElement;
  document.addEventListener(
    "click",
    (event) => {
      if (!(event.target instanceof Element && event.target.closest("a[data-leave]"))) return;
      event.preventDefault();
      // A new value, by which every page can detect that the user has left since it loaded. Without storage, only
      // this page leaves.
      ifAllowed(() => localStorage.setItem(marker, crypto.randomUUID()), undefined);
      leave();
    },
    { capture: true },
  );
  addEventListener("storage", ({ key, newValue }) => {
    if (key === marker && newValue !== null) leave();
  });
  // Unlike display, visibility preserves the scroll position.
  addEventListener("pagehide", () => root.style.setProperty("visibility", "hidden"));
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && (isLeaving || lastLeaving() !== lastKnown)) leave();
    else root.style.removeProperty("visibility");
  });
  if (wasLeft()) leave();
  else remember("left", lastKnown);
}

function leave(): void {
  isLeaving = true;
  document.documentElement.hidden = true;
  document.title = "…";
  disarmUnloadGuard();
  forgetAll();
  forgetStash();
  void forgetSharedPhotos();
  // This tab's history still contains our pages. They leave when this value differs from the shared one, which a time
  // always does, even if the browser shares no storage between tabs.
  remember("left", `${Date.now()}`);
  const neutralPage = document.querySelector<HTMLAnchorElement>("a[data-leave]")?.href ?? "about:blank";
  const go = () => location.replace(neutralPage);
  // A history traversal in progress would override this navigation.
  addEventListener("popstate", go);
  setTimeout(() => location.replace("about:blank"), LONGEST_WAIT_MS);
  try {
    for (const forgetWork of forgetters) forgetWork();
  } finally {
    go();
  }
}
