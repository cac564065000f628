const TICK_MS = 8;

/** A short tick in the hand, where the device can and the person wants motion. iOS has none for pages. */
export function tick(): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  // https://developer.mozilla.org/docs/Web/API/Navigator/vibrate: absent in Safari, ignored before the first tap.
  navigator.vibrate?.(TICK_MS);
}
