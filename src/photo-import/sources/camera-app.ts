/** Whether the device has a camera app that a file input can open: phones and tablets. */
export const hasCameraApp = (): boolean => matchMedia("(pointer: coarse)").matches;

/**
 * Opens the device's camera app and passes on the picture taken. This needs an input of its own, because Android 14
 * hides the camera behind `accept="image/*"` alone. It is not added to the page, where another input opens photos.
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
