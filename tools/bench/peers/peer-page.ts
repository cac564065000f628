/** The side of the picture that is saved, where the peer lets its user choose. Ours is as large. */
export const SAVED_SIDE = 1024;

/** The side of the stage, CSS pixels: what this window's height leaves for ours. */
export const STAGE_SIDE = 560;

/** Calls back with each file that is chosen. */
export function onFile(use: (file: File) => void): void {
  document.querySelector("input[type=file]")?.addEventListener("change", ({ currentTarget }) => {
    const [file] = (currentTarget as HTMLInputElement).files ?? [];
    if (!file) return;
    performance.mark("photo-chosen");
    use(file);
  });
}

/** Writes a picture as their users do, and marks when the file is there. Throws where the browser writes none. */
export async function writeFile(canvas: HTMLCanvasElement): Promise<void> {
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!file) throw new Error("no file");
  performance.mark("avatar-saved");
}

/** The buttons that the bench presses, named as ours are. */
export function onButtons(actions: { readonly zoomIn: () => void; readonly save: () => void }): void {
  document.querySelector("[aria-label='Zoom in']")?.addEventListener("click", actions.zoomIn);
  document.querySelector(".button-main")?.addEventListener("click", actions.save);
}
