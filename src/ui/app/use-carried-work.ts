import { useEffect } from "react";
import { goWithWork } from "../../recovery/reload.ts";

/** Carries the work to other pages of this site, such as other languages, instead of asking before leaving. */
export function useCarriedWork(): void {
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener("click", follow, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

function follow(event: MouseEvent): void {
  // Clicks that open another tab or have already been handled do not leave this page.
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>("a[href]");
  if (!link) return;
  if (link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
  // A fragment link within this page.
  if (link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  void goWithWork(link.href);
}
