import { siteRoot } from "../platform/site-root.ts";
import { hasLeft } from "./leave.ts";

let isStaying = false;

/** Calls back whenever this page is left for anything but another page of this site, as far as browsers reveal it. */
export function onSiteLeft(callback: () => void): void {
  addEventListener("pagehide", () => isStaying || callback());
}

export function goTo(address: string): void {
  if (hasLeft()) return;
  isStaying = true;
  location.assign(address);
}

export function reloadPage(): void {
  if (hasLeft()) return;
  isStaying = true;
  location.reload();
}

/**
 * Watches where links, Back and Forward lead. Call it once in each script. Returns a function that says whether another
 * page of this site is replacing this one, as far as the browser reveals it.
 */
export function watchNavigation(): () => boolean {
  addEventListener("pageshow", () => (isStaying = false));
  const isOurs = (address: string): boolean => address.startsWith(siteRoot());
  if ("navigation" in window) {
    navigation.addEventListener("navigate", ({ destination, downloadRequest }) => {
      if (downloadRequest === null && !destination.sameDocument) isStaying = isOurs(destination.url);
    });
    navigation.addEventListener("navigateerror", () => (isStaying = false));
    return () => isStaying;
  }
  // Safari before 26.2 and Firefox before 147 have no Navigation API, so Back and Forward go unnoticed.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[href]");
    if (link && link.target === "" && !link.hasAttribute("download")) isStaying = isOurs(link.href);
  });
  return () => isStaying;
}
