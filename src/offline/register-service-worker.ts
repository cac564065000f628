import { trustedScript } from "../platform/trusted-script.ts";
import { SKIP_WAITING } from "./precache-format.ts";

/** Lets the newer version take over. Resolves when it has; a reload then shows it. */
export type SwitchOver = () => Promise<void>;

/**
 * Registers the worker that keeps the site for use without a network, once the page has loaded. Calls back when a newer
 * version waits, at once or whenever it comes. Silent where the browser has no such workers, denies them, or cannot fetch
 * or start this one: the page then needs the network, as any page does.
 */
export async function registerServiceWorker(onNewerVersion: (switchOver: SwitchOver) => void): Promise<void> {
  // Insecure pages have no such workers, and private windows of Firefox none either.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await afterLoad();
  try {
    // This chunk lies in assets/, one step below the site's root, whatever folder of the host that is.
    const here: string = import.meta.url;
    const registration = await serviceWorker.register(trustedScript(new URL("../sw.js", here).href), {
      updateViaCache: "none",
    });
    const tell = (waiting: ServiceWorker) => onNewerVersion(() => takeOver(serviceWorker, waiting));
    if (registration.waiting) tell(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        // The very first one has nobody to wait for: it is activated at once.
        if (installing.state === "installed" && registration.active) tell(installing);
      });
    });
  } catch {
    // Nothing is kept then, and nothing was promised.
  }
}

/** What the page itself needs comes first. */
function afterLoad(): Promise<unknown> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve(null);
    else addEventListener("load", resolve, { once: true });
  });
}

function takeOver(container: ServiceWorkerContainer, waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    // Another page may have let it take over already.
    if (waiting.state !== "installed") return resolve();
    container.addEventListener("controllerchange", () => resolve(), { once: true });
    waiting.postMessage(SKIP_WAITING);
    return undefined;
  });
}
