const TICK_MS = 8;

/** A short vibration, if the device supports it and the user has not asked for reduced motion. Not on iOS. */
export function tick(): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // https://developer.mozilla.org/docs/Web/API/Navigator/vibrate: absent in Safari, ignored before the first tap.
  navigator.vibrate?.(TICK_MS);
}
