/** The side of the saved picture, where the peer lets its user choose. Ours is the same. */
export const SAVED_SIDE = 1024;

/** The side of the stage in CSS pixels: the size of our own stage at this window height. */
export const STAGE_SIDE = 560;

export function onFile(use: (file: File) => void): void {
  document.querySelector("input[type=file]")?.addEventListener("change", ({ currentTarget }) => {
    const [file] = (currentTarget as HTMLInputElement).files ?? [];
    if (!file) return;
    performance.mark("photo-chosen");
    use(file);
  });
}

/** Encodes a picture as the peers' users do, and sets a mark when the file is ready. Throws if there is none. */
export async function writeFile(canvas: HTMLCanvasElement): Promise<void> {
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!file) throw new Error("no file");
  performance.mark("avatar-saved");
}

/** Connects the buttons that the benchmark clicks; they are named as in our app. */
export function onButtons(actions: { readonly zoomIn: () => void; readonly save: () => void }): void {
  document.querySelector("[aria-label='Zoom in']")?.addEventListener("click", actions.zoomIn);
  document.querySelector(".button-main")?.addEventListener("click", actions.save);
}
