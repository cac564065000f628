import { forgetSharedPhotos } from "../offline/forget-shared-photos.ts";
import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";
import { disarmUnloadGuard } from "../platform/unload-guard.ts";
import { forgetAll, remember } from "./session-store.ts";
import { forgetStash } from "./stashed-photo.ts";
import { LEFT, lastLeaving, wasLeft } from "./was-left.ts";

/** If the neutral page has not answered by then, a blank one takes its place, so that our address leaves the bar. Milliseconds. */
const LONGEST_WAIT_MS = 1500;

let isLeaving = false;
const forgetters = new Set<() => void>();

/** Whether the person has left. Nothing may navigate then: it would bring our page back. */
export const hasLeft = (): boolean => isLeaving;

/** Calls back when the person leaves, to forget what the page holds. Returns a way to call it off. */
export function onLeave(forgetWork: () => void): () => void {
  forgetters.add(forgetWork);
  return () => forgetters.delete(forgetWork);
}

/**
 * Makes “Leave this page” work: the link marked with `data-leave`, whose address is the neutral page. To be called once by
 * every page, as early as possible. Leaving blanks the page, forgets the work of all tabs of this site, and replaces the page by
 * the neutral one. All other pages of this site leave too:
 * - in other tabs at once, because the storage they share has changed;
 * - those in the browser's back-forward cache, and those that Back, Forward, a reload or a restored session
 *   loads anew, as soon as they are shown. They are hidden until then.
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
      // A value that no page has seen yet, so that each can tell that somebody has left since it began. Where storage is denied,
      // only this page leaves.
      ifAllowed(() => localStorage.setItem(marker, crypto.randomUUID()), undefined);
      leave();
    },
    { capture: true },
  );
  addEventListener("storage", ({ key, newValue }) => {
    if (key === marker && newValue !== null) leave();
  });
  // Visibility, unlike display, keeps the place to which the page is scrolled.
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
  // This tab's history still leads to pages of ours. No leaving has this value, so they leave even where the tabs share no storage.
  remember("left", "here");
  const neutralPage = document.querySelector<HTMLAnchorElement>("a[data-leave]")?.href ?? "about:blank";
  const go = () => location.replace(neutralPage);
  // A traversal that was under way would take this navigation's place.
  addEventListener("popstate", go);
  setTimeout(() => location.replace("about:blank"), LONGEST_WAIT_MS);
  try {
    for (const forgetWork of forgetters) forgetWork();
  } finally {
    go();
  }
}
