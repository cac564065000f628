import type { ImageConfig } from "konva/lib/shapes/Image.js";
import type { PathConfig } from "konva/lib/shapes/Path.js";
import type { Paint, PathNode, PhotoNode, Transform } from "../scene/scene-node.ts";
import { type Mipmaps, pickMipmap } from "./mipmaps.ts";

// Maps scene nodes to Konva's attributes. No other module knows these.

/** Nothing in the scene listens to the pointer: the stage's element handles gestures. */
const SILENT = { listening: false, perfectDrawEnabled: false, shadowForStrokeEnabled: false } as const;

/** The Konva config of a photo node, for a canvas of `pixelsPerUnit` device pixels per scene unit. */
export function photoConfig(node: PhotoNode, mipmaps: Mipmaps, pixelsPerUnit: number): ImageConfig {
  const paintedWidth = node.width * Math.abs(node.transform.scaleX) * pixelsPerUnit;
  return {
    ...SILENT,
    ...transformConfig(node.transform),
    // Konva passes the image to drawImage, which accepts every kind of mipmap; Konva's type names only some of them.
    image: pickMipmap(mipmaps, paintedWidth) as CanvasImageSource & (HTMLCanvasElement | ImageBitmap),
    width: node.width,
    height: node.height,
  };
}

export function pathConfig(node: PathNode): PathConfig {
  return {
    ...SILENT,
    ...transformConfig(node.transform),
    ...fillConfig(node.fill),
    data: node.outline,
    ...(node.hasHoles && { fillRule: "evenodd" as const }),
    ...(node.blend && { globalCompositeOperation: node.blend }),
    ...(node.stroke && {
      stroke: node.stroke.colour,
      strokeWidth: node.stroke.width,
      lineJoin: "round" as const,
    }),
  };
}

function transformConfig(transform: Transform) {
  return {
    x: transform.x,
    y: transform.y,
    scaleX: transform.scaleX,
    scaleY: transform.scaleY,
    rotation: transform.rotation,
    offsetX: transform.pivotX,
    offsetY: transform.pivotY,
  };
}

function fillConfig(paint: Paint | undefined): Partial<PathConfig> {
  if (paint === undefined) return { fillEnabled: false };
  if (typeof paint === "string") return { fill: paint, fillPriority: "color" };
  return {
    fillPriority: "linear-gradient",
    fillLinearGradientStartPoint: { x: paint.from[0], y: paint.from[1] },
    fillLinearGradientEndPoint: { x: paint.to[0], y: paint.to[1] },
    fillLinearGradientColorStops: paint.stops.flat(),
  };
}
