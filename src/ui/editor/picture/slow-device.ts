/** Whether frames have been seen to come late on this device. Once slow it stays so until the page is loaded anew. */
let isSlow = false;

export const isSlowDevice = (): boolean => isSlow;

export function rememberSlowDevice(): void {
  isSlow = true;
}
