import { useEffect } from "react";
import { goWithWork } from "../../recovery/reload.ts";

/** Takes the work along to other pages of this site, as to this one in another language, instead of asking about it. */
export function useCarriedWork(): void {
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener("click", follow, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

function follow(event: MouseEvent): void {
  // What opens a page beside this one, or has been done already, takes nothing away.
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>("a[href]");
  if (!link) return;
  if (link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
  // A place on this page.
  if (link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  void goWithWork(link.href);
}
