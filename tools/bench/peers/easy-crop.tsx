import { useEffect, useEffectEvent, useState } from "react";
import { createRoot } from "react-dom/client";
import Cropper, { type Area } from "react-easy-crop";
import { onButtons, onFile, SAVED_SIDE, writeFile } from "./peer-page.ts";

/** react-easy-crop, with the export that its users write themselves: an image, and a canvas for the cropped area. */
function Editor() {
  const [image, setImage] = useState<string | null>(null);
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const save = useEffectEvent(() => {
    if (image && area) void cropped(image, area).then(writeFile);
  });
  useEffect(() => {
    onFile((file) => setImage(URL.createObjectURL(file)));
    onButtons({ zoomIn: () => setZoom((last) => last * 1.25), save: () => save() });
  }, []);
  return (
    image && (
      <Cropper
        image={image}
        crop={crop}
        zoom={zoom}
        maxZoom={8}
        aspect={1}
        cropShape="round"
        objectFit="cover"
        onCropChange={setCrop}
        onZoomChange={setZoom}
        onCropAreaChange={(_, pixels) => setArea(pixels)}
      />
    )
  );
}

async function cropped(source: string, { x, y, width, height }: Area): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: SAVED_SIDE, height: SAVED_SIDE });
  canvas.getContext("2d")?.drawImage(image, x, y, width, height, 0, 0, SAVED_SIDE, SAVED_SIDE);
  return canvas;
}

const stage = document.querySelector("[data-testid=stage]");
if (stage) createRoot(stage).render(<Editor />);
