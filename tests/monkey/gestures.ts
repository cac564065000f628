import type { Act, Monkey } from "./monkey.ts";
import type { Random } from "./random.ts";

type Point = { readonly x: number; readonly y: number };

/** A point mostly on the stage, sometimes beyond its edge. */
function aim({ sight }: Monkey, random: Random): Point {
  const { x, y, width, height } = sight.stage ?? { x: 100, y: 100, width: 300, height: 300 };
  return {
    x: Math.max(1, Math.round(x + random.between(-0.1, 1.1) * width)),
    y: Math.max(1, Math.round(y + random.between(-0.1, 1.1) * height)),
  };
}

const told = ({ x, y }: Point) => `${x},${y}`;

const mouse = (
  { devtools }: Monkey,
  type: "mousePressed" | "mouseMoved" | "mouseReleased",
  at: Point,
  more: { button?: "left" | "right"; clickCount?: number } = {},
) =>
  devtools.send("Input.dispatchMouseEvent", {
    type,
    ...at,
    button: more.button ?? "left",
    buttons: type === "mouseReleased" ? 0 : more.button === "right" ? 2 : 1,
    clickCount: more.clickCount ?? 1,
  });

/** Drags with the mouse; sometimes cancels with Escape, or uses the right button. */
export const drag: Act = async (monkey, random) => {
  const path = Array.from({ length: 2 + random.whole(5) }, () => aim(monkey, random));
  const [from = { x: 1, y: 1 }, ...stops] = path;
  const button = random.chance(0.05) ? "right" : "left";
  const givesUp = random.chance(0.1);
  // Sent all at once: the browser preserves the order.
  await Promise.all([
    mouse(monkey, "mousePressed", from, { button }),
    ...stops.map((stop) => mouse(monkey, "mouseMoved", stop, { button })),
    givesUp && pressKey(monkey, "Escape"),
    mouse(monkey, "mouseReleased", stops.at(-1) ?? from, { button }),
    // The browser's context menu would capture the next input.
    button === "right" && pressKey(monkey, "Escape"),
  ]);
  return `drag ${path.map(told).join(" ")}${givesUp ? " Escape" : ""} ${button}`;
};

export const doubleClick: Act = async (monkey, random) => {
  const at = aim(monkey, random);
  await Promise.all(
    [1, 2].flatMap((clickCount) => [
      mouse(monkey, "mousePressed", at, { clickCount }),
      mouse(monkey, "mouseReleased", at, { clickCount }),
    ]),
  );
  return `double click ${told(at)}`;
};

/** One to three fingers that touch down in turn, move and lift; sometimes the system cancels the touch. */
export const touch: Act = async (monkey, random) => {
  const { devtools } = monkey;
  const fingers = Array.from({ length: 1 + random.whole(3) }, (_, id) => ({ id, ...aim(monkey, random) }));
  const send = (type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", touchPoints: typeof fingers) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  const sent = fingers.map((_, index) => send("touchStart", fingers.slice(0, index + 1)));
  let now = fingers;
  const moves = 1 + random.whole(5);
  for (let move = 0; move < moves; move++) {
    now = now.map(({ id, x, y }) => ({
      id,
      x: Math.max(1, Math.round(x + random.between(-60, 60))),
      y: Math.max(1, Math.round(y + random.between(-60, 60))),
    }));
    sent.push(send("touchMove", now));
  }
  const isCancelled = random.chance(0.1);
  if (isCancelled) sent.push(send("touchCancel", []));
  else for (let left = now.length - 1; left >= 0; left--) sent.push(send("touchEnd", now.slice(0, left)));
  await Promise.all(sent);
  return `touch with ${fingers.length} from ${fingers.map(told).join(" ")}${isCancelled ? ", cancelled" : ""}`;
};

export const wheel: Act = async (monkey, random) => {
  const at = aim(monkey, random);
  const deltaY = Math.round(random.between(-400, 400));
  const isPinch = random.chance(0.3);
  const ticks = 1 + random.whole(4);
  const turn = () =>
    monkey.devtools.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      ...at,
      deltaX: 0,
      deltaY: isPinch ? deltaY / 10 : deltaY,
      modifiers: isPinch ? 2 : 0,
    });
  await Promise.all(Array.from({ length: ticks }, turn));
  return `${isPinch ? "pinch" : "wheel"} ${ticks} × ${deltaY} at ${told(at)}`;
};

/** Presses and releases a key, optionally with Ctrl or Shift. */
export async function pressKey({ devtools }: Monkey, key: string, modifiers = 0): Promise<void> {
  const isText = key.length === 1 && modifiers !== 2;
  const code = CODES[key] ?? 0;
  const event = { key, modifiers, windowsVirtualKeyCode: code, ...(isText && { text: key }) };
  const text = key === "Enter" ? { text: "\r" } : {};
  const down = isText || key === "Enter" ? "keyDown" : "rawKeyDown";
  await Promise.all([
    devtools.send("Input.dispatchKeyEvent", { type: down, ...event, ...text }),
    devtools.send("Input.dispatchKeyEvent", { type: "keyUp", key, modifiers, windowsVirtualKeyCode: code }),
  ]);
}

export const pressKeys = (monkey: Monkey, key: string, modifiers: number, times: number): Promise<unknown> =>
  Promise.all(Array.from({ length: times }, () => pressKey(monkey, key, modifiers)));

/** https://developer.mozilla.org/docs/Web/API/KeyboardEvent/keyCode: without it, a key has no default action. */
const CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  " ": 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  s: 83,
  y: 89,
  z: 90,
};
