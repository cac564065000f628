import type { Mipmaps } from "../../src/canvas/mipmaps.ts";

/** Stand-ins for photos of people, drawn arithmetically so that they are identical everywhere. */
export const DRAWN_PHOTOS = ["light", "dark", "busy"] as const;
export type DrawnPhoto = (typeof DRAWN_PHOTOS)[number];

export const DRAWN_SIZE = { width: 720, height: 960 };

type Colour = readonly [red: number, green: number, blue: number];

const LOOKS: Readonly<Record<DrawnPhoto, { ground: Colour; skin: Colour; cloth: Colour }>> = {
  light: { ground: [232, 236, 240], skin: [240, 205, 180], cloth: [250, 248, 244] },
  dark: { ground: [22, 20, 26], skin: [92, 60, 44], cloth: [38, 34, 40] },
  busy: { ground: [150, 120, 90], skin: [196, 146, 112], cloth: [40, 90, 160] },
};

/** Head and shoulders against a background, as a single mipmap of 720 × 960 pixels. */
export const drawPhoto = (name: DrawnPhoto): Mipmaps => draw(name, () => 255);

/** The person alone, cut out of the whole photo. */
export const drawPerson = (name: DrawnPhoto): Mipmaps =>
  draw(name, (x, y) => (isHead(x, y) || isBody(x, y) ? 255 : 0));

function draw(name: DrawnPhoto, alphaAt: (x: number, y: number) => number): Mipmaps {
  const { width, height } = DRAWN_SIZE;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  const image = context.createImageData(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = colourAt(name, x, y);
      image.data.set([red, green, blue, alphaAt(x, y)], 4 * (y * width + x));
    }
  context.putImageData(image, 0, 0);
  return [canvas];
}

function colourAt(name: DrawnPhoto, x: number, y: number): Colour {
  const { ground, skin, cloth } = LOOKS[name];
  const base = isHead(x, y) ? skin : isBody(x, y) ? cloth : ground;
  // Light from the upper left; in the busy photo, stripes and blocks on the background and the clothes.
  const light = 24 - (x + y) / 35;
  const pattern = name === "busy" && !isHead(x, y) ? 34 * (((x >> 4) * 7 + (y >> 4) * 13) % 5) - 68 : 0;
  return [base[0] + light + pattern, base[1] + light + pattern / 2, base[2] + light - pattern];
}

const isHead = (x: number, y: number) => isInEllipse(x, y, { x: 360, y: 360, across: 150, down: 200 });
const isBody = (x: number, y: number) => isInEllipse(x, y, { x: 360, y: 960, across: 330, down: 380 });

type Ellipse = { readonly x: number; readonly y: number; readonly across: number; readonly down: number };

const isInEllipse = (x: number, y: number, ellipse: Ellipse): boolean =>
  ((x - ellipse.x) / ellipse.across) ** 2 + ((y - ellipse.y) / ellipse.down) ** 2 < 1;
