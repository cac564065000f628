import type { PhotoDevice } from "../model/photo-limits.ts";

/** The device properties that the photo limits depend on. Only for the page: workers have no pointer. */
export function photoDevice(): PhotoDevice {
  // https://developer.mozilla.org/docs/Web/API/Navigator/deviceMemory: Chromium only, and rounded for privacy.
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return { touch: matchMedia("(pointer: coarse)").matches, memory: deviceMemory ?? null };
}
