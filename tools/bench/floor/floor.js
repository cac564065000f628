// A bare page that shows a photo: the least that any app must do. ?way= selects the method; ?width= and ?height= give
// the photo's stored size, so that this page need not even read the header.

const SIDE = 1024;
const query = new URLSearchParams(location.search);
const stored = { width: Number(query.get("width")), height: Number(query.get("height")) };

/** Started before the photo is chosen, so that no run has to wait for it. */
const worker = query.get("way") === "decoder" ? new Worker("decoder-worker.js") : null;

/** The smallest scale at which libjpeg-turbo is fast (1, 2, 4 or 8 eighths) whose shorter side fills the canvas. */
function wantedSize() {
  const shorter = Math.min(stored.width, stored.height);
  const eighths = [1, 2, 4, 8].find((n) => (shorter * n) / 8 >= SIDE) ?? 8;
  return { width: Math.ceil((stored.width * eighths) / 8), height: Math.ceil((stored.height * eighths) / 8) };
}

/** @type {Record<string, (file: File) => Promise<ImageBitmap | HTMLImageElement>>} */
const WAYS = {
  bitmap: (file) => createImageBitmap(file),
  resized(file) {
    const scale = SIDE / Math.min(stored.width, stored.height);
    return createImageBitmap(file, {
      resizeWidth: Math.round(stored.width * scale),
      resizeHeight: Math.round(stored.height * scale),
    });
  },
  async image(file) {
    const image = new Image();
    image.src = URL.createObjectURL(file);
    await image.decode();
    return image;
  },
  decoder: (file) =>
    new Promise((resolve) => {
      worker?.addEventListener("message", ({ data }) => resolve(data), { once: true });
      worker?.postMessage({ file, ...wantedSize() });
    }),
};

/** @param {ImageBitmap | HTMLImageElement} picture */
function drawCovering(picture) {
  const context = document.querySelector("canvas")?.getContext("2d");
  if (!context) throw new Error("no canvas");
  const side = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  context.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
  // Some browsers only decode or draw once a pixel is read.
  context.getImageData(SIDE / 2, SIDE / 2, 1, 1);
}

/** Waits until the frame now being prepared has been presented. */
const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });

const input = document.querySelector("input");
input?.addEventListener("change", async () => {
  performance.mark("photo-chosen");
  const [file] = input.files ?? [];
  const way = WAYS[query.get("way") ?? ""];
  if (!file || !way) throw new Error("no file or no such way");
  drawCovering(await way(file));
  await frame();
  performance.mark("photo-painted");
});
