/** Whether the device has a camera app of its own that a file control can open: phones and tablets. */
export const hasCameraApp = (): boolean => matchMedia("(pointer: coarse)").matches;

/**
 * Opens the device's own camera app, and gives what it took. A control of its own: Android 14 hides the camera behind
 * `accept="image/*"` alone. It is never on the page, where one input opens photos.
 */
export function askCameraApp(onFile: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/*";
  input.capture = "user";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) onFile(file);
  });
  input.click();
}
