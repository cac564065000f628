import { trustedScript } from "../platform/trusted-script.ts";
import { SKIP_WAITING } from "./precache-format.ts";

/** Activates the newer version. Resolves once it controls the page; a reload then shows it. */
export type SwitchOver = () => Promise<void>;

/**
 * Registers the service worker once the page has loaded. Calls back when a newer version is waiting, now or later.
 * Silent where the browser has no service workers, denies them, or cannot fetch or start this one: the page then
 * needs the network.
 */
export async function registerServiceWorker(onNewerVersion: (switchOver: SwitchOver) => void): Promise<void> {
  // Insecure pages have none, nor have private windows of Firefox.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await afterLoad();
  try {
    // This chunk is in assets/, one folder below the site's root.
    const here: string = import.meta.url;
    const registration = await serviceWorker.register(trustedScript(new URL("../sw.js", here).href), {
      updateViaCache: "none",
    });
    const announce = (waiting: ServiceWorker) => onNewerVersion(() => takeOver(serviceWorker, waiting));
    if (registration.waiting) announce(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        // The very first one activates at once: it replaces none.
        if (installing.state === "installed" && registration.active) announce(installing);
      });
    });
  } catch {
    // The page then needs the network.
  }
}

function afterLoad(): Promise<unknown> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve(null);
    else addEventListener("load", resolve, { once: true });
  });
}

function takeOver(container: ServiceWorkerContainer, waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    // Another page may have activated it already.
    if (waiting.state !== "installed") return resolve();
    container.addEventListener("controllerchange", () => resolve(), { once: true });
    waiting.postMessage(SKIP_WAITING);
    return undefined;
  });
}
