import {
  type Paint,
  type PathNode,
  SCENE_SIDE,
  type SceneNode,
  type Transform,
} from "../../src/scene/scene-node.ts";

/** Renders a scene as SVG, for pictures made without a canvas. `photo` is the SVG content of the photo node. */
export function sceneToSvg(scene: readonly SceneNode[], photo: string): string {
  const parts = scene.map((node, index) =>
    node.type === "photo"
      ? `<g transform="${transformOf(node.transform)}"><svg width="${node.width}" height="${node.height}">${photo}</svg></g>`
      : pathOf(node, `scene-${index}`),
  );
  return `<svg viewBox="0 0 ${SCENE_SIDE} ${SCENE_SIDE}">${parts.join("")}</svg>`;
}

function pathOf(node: PathNode, id: string): string {
  const { outline, fill = "none", stroke, hasHoles, blend, transform } = node;
  const attributes = {
    d: outline,
    transform: transformOf(transform),
    fill: typeof fill === "string" ? fill : `url(#${id})`,
    ...(hasHoles ? { "fill-rule": "evenodd" } : {}),
    ...(stroke
      ? { stroke: stroke.colour, "stroke-width": `${stroke.width}`, "stroke-linejoin": "round" }
      : {}),
    ...(blend ? { style: `mix-blend-mode:${blend}` } : {}),
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `${gradientOf(fill, id)}<path ${written.join(" ")}/>`;
}

function gradientOf(fill: Paint, id: string): string {
  if (typeof fill === "string") return "";
  const stops = fill.stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join("");
  const [[x1, y1], [x2, y2]] = [fill.from, fill.to];
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`;
}

const transformOf = ({ x, y, rotation, scaleX, scaleY, pivotX, pivotY }: Transform): string =>
  `translate(${x} ${y}) rotate(${rotation}) scale(${scaleX} ${scaleY}) translate(${-pivotX} ${-pivotY})`;
