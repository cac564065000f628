/** Whether late frames have been observed on this device. Never reset before the page is reloaded. */
let isSlow = false;

export const isSlowDevice = (): boolean => isSlow;

export function rememberSlowDevice(): void {
  isSlow = true;
}
