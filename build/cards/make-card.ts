import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import type { Language } from "../../src/model/languages.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import {
  type Paint,
  type PathNode,
  SCENE_SIDE,
  type SceneNode,
  type Transform,
} from "../../src/scene/scene-node.ts";
import { loadWords } from "../../src/scene/words/load-words.ts";
import { CARD_SIZE } from "../../src/ui/prerender/page-head.ts";
import { PHRASES, type Phrase } from "../ring-words/phrases.ts";
import { type SetLine, setLines } from "./set-line.ts";

/** The circular crop of the avatar. Pixels. */
const CIRCLE = { x: 888, y: 315, radius: 262 };
/** The text column: its outer margin and its maximum width. Pixels. */
const COLUMN = { margin: 72, width: 510 };
const TITLE_SIZE = 82;
const LINE_SIZE = 32;
const INK = "#0a2238";
const DEEP = "#0b57a4";

/** The square of the drawing that is used as the photo, centred on the face. */
const PORTRAIT = { file: "src/ui/landing/figures/ring.svg", x: 46, y: 46, side: 308 };

/** The preview image that other sites show beside a link to a page in this language. PNG. */
export async function makeCard(language: Language): Promise<Buffer> {
  const isRightToLeft = LANGUAGE_INFO[language].dir === "rtl";
  const messages = await loadMessages(language);
  const against = phraseOf(language);
  const plain = { ...against, letterSpacing: 0 };
  const title = await setLines({ ...plain, text: messages["site.name"], emSize: TITLE_SIZE }, COLUMN.width);
  const line = await setLines(
    { ...against, emSize: LINE_SIZE, letterSpacing: against.letterSpacing / 2 },
    COLUMN.width,
  );
  const { width, height } = CARD_SIZE;
  const circleX = isRightToLeft ? width - CIRCLE.x : CIRCLE.x;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#ffffff"/><stop offset="1" stop-color="#d3e8f8"/></linearGradient>
      <clipPath id="circle"><circle cx="512" cy="512" r="512"/></clipPath>
    </defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>
    <circle cx="${circleX}" cy="${CIRCLE.y}" r="${CIRCLE.radius + 10}" fill="#fff"/>
    <g transform="translate(${circleX - CIRCLE.radius} ${CIRCLE.y - CIRCLE.radius}) scale(${(2 * CIRCLE.radius) / 1024})" clip-path="url(#circle)">
      <svg width="1024" height="1024">${await avatar(language)}</svg>
    </g>
    ${column(title, line, isRightToLeft)}
  </svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, quality: 90 }).toBuffer();
}

async function avatar(language: Language): Promise<string> {
  const photo = { id: "portrait", size: { width: PORTRAIT.side, height: PORTRAIT.side } };
  const words = { phrase: "against", language } as const;
  const design = { ...FIRST_DESIGN, badge: startingBadge("ring"), words };
  return sceneToSvg(composeScene({ design, photo }, await loadWords(words)), await portrait());
}

async function portrait(): Promise<string> {
  const drawing = /<g clip-path="url\(#ring-cut\)">([\s\S]*)<\/g>\s*<g id="ring-heart"/.exec(
    await readFile(PORTRAIT.file, "utf8"),
  )?.[1];
  if (!drawing) throw new Error(`${PORTRAIT.file} has no portrait where it was.`);
  const { x, y, side } = PORTRAIT;
  return `<svg viewBox="${x} ${y} ${side} ${side}" width="${side}" height="${side}">${drawing}</svg>`;
}

function column(title: readonly SetLine[], line: readonly SetLine[], isRightToLeft: boolean): string {
  const rows = [
    ...title.map((set) => ({ ...set, leading: TITLE_SIZE * 1.16, colour: INK })),
    ...line.map((set, i) => ({ ...set, leading: LINE_SIZE * (i === 0 ? 1.9 : 1.4), colour: DEEP })),
  ];
  const total = rows.reduce((sum, { leading }) => sum + leading, 0);
  let y = CARD_SIZE.height / 2 - total / 2;
  return rows
    .map(({ outline, width, leading, colour }) => {
      y += leading;
      const x = isRightToLeft ? CARD_SIZE.width - COLUMN.margin - width : COLUMN.margin;
      return `<path fill="${colour}" transform="translate(${x} ${y - leading * 0.12})" d="${outline}"/>`;
    })
    .join("");
}

function phraseOf(language: Language): Phrase {
  const phrase = PHRASES.find(({ name }) => name === `against-${language}`);
  if (!phrase) throw new Error(`There is no phrase in ${language}.`);
  return phrase;
}

/** Renders a scene as SVG, for pictures made without a canvas. `photo` is the SVG content of the photo node. */
function sceneToSvg(scene: readonly SceneNode[], photo: string): string {
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
