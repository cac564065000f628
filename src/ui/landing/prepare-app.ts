import { mustSaveData } from "../../platform/connection.ts";
import { afterFirstPaint, whenIdle } from "../../platform/timing.ts";
import { fetchApp, loadApp } from "./load-app.ts";

/** Events that precede use of the app, anywhere on the page. */
const SIGNS = ["pointerdown", "dragenter", "paste"] as const;
/** The same, but only on a control. */
const SIGNS_ON_CONTROLS = ["pointerover", "focusin"] as const;

/**
 * Fetches the app once the page has been painted and is idle, unless the connection asks to save data; evaluates its
 * code at the first sign that it is about to be used.
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
