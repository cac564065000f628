import { useEffect, useState } from "react";
import { useTranslate } from "../../common/translation.ts";
import styles from "./GestureHint.module.css";

const IDLE_MS = 4000;
const SHOWN_MS = 3000;
const SHOWN_KEY = "gesture-hint-shown";
const TOUCHES = ["pointerdown", "keydown", "wheel"] as const;

/**
 * Explains the gestures once, when a photo has been open for a while without input. Hides on the first input, or after
 * three seconds.
 */
export function GestureHint() {
  const t = useTranslate("extras");
  const [state, setState] = useState<"waiting" | "shown" | "over">(() => (wasShown() ? "over" : "waiting"));
  const isActive = state !== "over";
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setTimeout(() => {
      setState("shown");
      rememberShown();
    }, IDLE_MS);
    const ending = setTimeout(() => setState("over"), IDLE_MS + SHOWN_MS);
    const onTouch = () => setState("over");
    for (const type of TOUCHES) addEventListener(type, onTouch, { capture: true, once: true });
    return () => {
      clearTimeout(timer);
      clearTimeout(ending);
      for (const type of TOUCHES) removeEventListener(type, onTouch, { capture: true });
    };
  }, [isActive]);
  if (!isActive || state !== "shown") return null;
  // The stage's description gives the same information to screen readers.
  return (
    <p className={styles.hint} aria-hidden="true">
      {t(matchMedia("(pointer: coarse)").matches ? "hint.touch" : "hint.mouse")}
    </p>
  );
}

// Without session storage the hint is shown once per page.
function wasShown(): boolean {
  try {
    return sessionStorage.getItem(SHOWN_KEY) !== null;
  } catch {
    return false;
  }
}

function rememberShown(): void {
  try {
    sessionStorage.setItem(SHOWN_KEY, "1");
  } catch {
    // The hint may then be shown again.
  }
}
