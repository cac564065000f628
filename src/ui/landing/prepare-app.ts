import { afterFirstPaint, whenIdle } from "../../platform/timing.ts";
import { fetchApp, loadApp } from "./load-app.ts";

/** What network the browser says this is. Chromium only: https://wicg.github.io/netinfo/ */
type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

const mustSaveData = (): boolean => {
  const { connection } = navigator as { readonly connection?: Connection };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? "");
};

/** What people do just before they begin, wherever it happens. */
const SIGNS = ["pointerdown", "dragenter", "paste"] as const;
/** The same on a control of the page. */
const SIGNS_ON_CONTROLS = ["pointerover", "focusin"] as const;

/**
 * Fetches the app when the page has been seen and has nothing else to do, unless data has to be saved; starts its code at
 * the first sign that somebody is about to use it.
 */
export function prepareApp(): void {
  const controller = new AbortController();
  const prepare = () => {
    controller.abort();
    // If this fails, the notice appears once the app is needed.
    loadApp().catch(() => {});
  };
  const options = { signal: controller.signal, capture: true, passive: true };
  for (const sign of SIGNS) addEventListener(sign, prepare, options);
  for (const sign of SIGNS_ON_CONTROLS)
    addEventListener(
      sign,
      ({ target }) => target instanceof Element && target.closest("[data-action]") && prepare(),
      options,
    );
  if (!mustSaveData()) afterFirstPaint(() => whenIdle(fetchApp));
}
