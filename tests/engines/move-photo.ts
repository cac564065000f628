import type { EditorAction } from "../../src/model/editor-state.ts";
import type { Point } from "../../src/model/geometry.ts";
import { apply, key } from "../support/design-after.ts";
import { stageBox } from "./controls.ts";
import type { Tab } from "./engine.ts";

/**
 * Moves the photo with keys, with a mouse drag and, where the browser can simulate touch, with a finger. Returns the
 * corresponding edits, in fractions of the stage.
 */
export async function movePhoto(tab: Tab): Promise<readonly EditorAction[]> {
  const keys = ["+", "+", "+", "]"];
  await tab.evaluate(`document.querySelector("[data-testid=stage]").focus()`);
  for (const name of keys) await tab.type(name);
  const box = await stageBox(tab);
  const inWindow = ({ x, y }: Point) => ({
    x: Math.round(box.x + x * box.width),
    y: Math.round(box.y + y * box.height),
  });
  const inStage = ({ x, y }: Point) => ({ x: (x - box.x) / box.width, y: (y - box.y) / box.height });
  const edits: EditorAction[] = keys.map(key);
  const drags = [
    { hand: tab.mouse, from: { x: 0.3, y: 0.3 }, to: { x: 0.4, y: 0.22 } },
    { hand: tab.touch, from: { x: 0.6, y: 0.3 }, to: { x: 0.55, y: 0.4 } },
  ];
  for (const { hand, from, to } of drags) {
    if (!hand) continue;
    const [start, end] = [inWindow(from), inWindow(to)];
    await hand([start, inWindow({ x: 0.45, y: 0.35 }), end]);
    const move = { from: inStage(start), to: inStage(end), scale: 1, rotation: 0 };
    edits.push(apply({ type: "move-photo", moves: [move] }));
  }
  return edits;
}
