import Cropper from "cropperjs";
import { onButtons, onFile, SAVED_SIDE, writeFile } from "./peer-page.ts";

/** Cropper.js 2 with its own elements: the picture moves under a fixed square. */
const TEMPLATE = `
  <cropper-canvas background>
    <cropper-image initial-fit="cover" rotatable scalable translatable></cropper-image>
    <cropper-shade hidden></cropper-shade>
    <cropper-handle action="move" plain></cropper-handle>
    <cropper-selection initial-coverage="0.9" aspect-ratio="1">
      <cropper-grid bordered covered></cropper-grid>
    </cropper-selection>
  </cropper-canvas>`;

const stage = document.querySelector<HTMLElement>("[data-testid=stage]");
let cropper: Cropper | null = null;

onFile((file) => {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  if (stage) cropper = new Cropper(image, { container: stage, template: TEMPLATE });
});
onButtons({
  zoomIn: () => void cropper?.getCropperImage()?.$zoom(0.25),
  save: () => {
    const size = { width: SAVED_SIDE, height: SAVED_SIDE };
    void cropper?.getCropperSelection()?.$toCanvas(size).then(writeFile);
  },
});
