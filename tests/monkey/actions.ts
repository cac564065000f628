import { doubleClick, drag, pressKey, pressKeys, touch, wheel } from "./gestures.ts";
import type { Act, Monkey } from "./monkey.ts";
import type { Random } from "./random.ts";

const CTRL = 2;
const SHIFT = 8;

const useControl: Act = async (monkey, random) => {
  const { page, devtools } = monkey;
  const [which, where, option] = [random.next(), random.next(), random.next()];
  monkey.answer = fileFor(monkey, random);
  const control = await page.evaluate((share) => window.monkey.control(share), which);
  if (!control) return "a covered control";
  const { kind, name, box } = control;
  if (kind === "select") {
    const chosen = await page.evaluate(([a, b]) => window.monkey.choose(a, b), [which, option] as const);
    return `choose “${chosen}” in “${name}”`;
  }
  const x = Math.round(box.x + box.width * (kind === "range" ? where : 0.5));
  const y = Math.round(box.y + box.height / 2);
  if (monkey.isTouch) {
    await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  } else {
    const event = { x, y, button: "left", clickCount: 1 } as const;
    await devtools.send("Input.dispatchMouseEvent", { type: "mousePressed", ...event });
    await devtools.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...event });
  }
  return `press “${name}”`;
};

const EDITING_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "[", "]", "m", "0"];
const OTHER_KEYS = ["Tab", "Tab", "Tab", "Enter", " ", "Escape", "?", "Home", "End", "PageUp", "PageDown"];

const typeKey: Act = async (monkey, random) => {
  const wish = random.pick(random.chance(0.6) ? EDITING_KEYS : OTHER_KEYS);
  // An open list is drawn by the browser and captures all input.
  const key = monkey.sight.hasFocusedSelect ? "Tab" : wish;
  const modifiers = random.chance(0.15) ? SHIFT : 0;
  const times = random.chance(0.2) ? 1 + random.whole(12) : 1;
  monkey.answer = fileFor(monkey, random);
  await pressKeys(monkey, key, modifiers, times);
  return `key ${modifiers ? "Shift+" : ""}${key} × ${times}`;
};

const focusStage: Act = async ({ page }, random) => {
  const isHeart = random.chance(0.4);
  await page.evaluate((heart) => {
    const stage = document.querySelector<HTMLElement>("[data-testid=stage]");
    (heart ? stage?.querySelector<HTMLElement>("button") : stage)?.focus();
  }, isHeart);
  return `focus on the ${isHeart ? "heart" : "stage"}`;
};

const undoOrRedo: Act = async (monkey, random) => {
  const [key, modifiers] = random.pick([
    ["z", CTRL],
    ["z", CTRL],
    ["z", CTRL | SHIFT],
    ["y", CTRL],
  ] as const);
  const times = random.chance(0.1) ? 1 + random.whole(40) : 1 + random.whole(3);
  await pressKeys(monkey, key, modifiers, times);
  return `${modifiers === CTRL && key === "z" ? "undo" : "redo"} × ${times}`;
};

const save: Act = async (monkey) => {
  await pressKey(monkey, "s", CTRL);
  return "save by key";
};

const SIZES = [
  [320, 568],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1280, 900],
  [1600, 1000],
] as const;

const resize: Act = async ({ page }, random) => {
  const [width, height] = random.pick(SIZES);
  await page.setViewportSize({ width, height });
  return `resize to ${width} × ${height}`;
};

const changeMedia: Act = async ({ page }, random) => {
  const colorScheme = random.pick(["light", "dark"] as const);
  const reducedMotion = random.pick(["reduce", "no-preference"] as const);
  await page.emulateMedia({ colorScheme, reducedMotion });
  return `${colorScheme} scheme, ${reducedMotion} motion`;
};

function fileFor({ files }: Monkey, random: Random): string | null {
  if (random.chance(0.2)) return null;
  return random.pick(random.chance(0.6) ? files.ordinary : files.strange);
}

const chooseFile: Act = async (monkey, random) => {
  const { page } = monkey;
  const file = fileFor(monkey, random) ?? monkey.files.ordinary[0] ?? "";
  const isLowQuality = random.chance(0.3);
  const before = await page.evaluate(() => performance.getEntriesByType("mark").length);
  await page.setInputFiles("input[type=file]", file, { timeout: 5000 });
  if (!isLowQuality)
    await page
      .waitForFunction(
        (marks) =>
          document.querySelector("[role=alert]") ||
          performance
            .getEntriesByType("mark")
            .slice(marks)
            .some(({ name }) => name === "photo-painted"),
        before,
        { timeout: 10_000, polling: 50 },
      )
      .catch(() => {}); // No photo appeared, for example offline: continue with the next action.
  return `open ${file.split("/").at(-1)}${isLowQuality ? ", and do not wait" : ""}`;
};

const dropOrPaste: Act = async ({ page }, random) => {
  const event = random.pick(["drop", "paste"] as const);
  const what = random.pick(["photo", "photo", "words"] as const);
  await page.evaluate(([a, b]) => window.monkey.dropOrPaste(a, b), [event, what] as const);
  return `${event} ${what}`;
};

const goOffline: Act = async (monkey) => {
  monkey.isOffline = !monkey.isOffline;
  await monkey.page.context().setOffline(monkey.isOffline);
  return monkey.isOffline ? "go offline" : "come back online";
};

const travel: Act = async ({ page }, random) => {
  const way = random.pick(["back", "back", "forward"] as const);
  await page.evaluate((to) => window.monkey.travel(to), way);
  return way;
};

/** Returns to the editor from a text page. */
const goHome: Act = async ({ page, url }) => {
  await page.goto(url);
  return "go to the first page";
};

/** The relative frequency of each action. */
const ACTS: readonly (readonly [weight: number, act: Act, needs?: "stage" | "app"])[] = [
  [22, useControl],
  [14, typeKey],
  [14, drag, "stage"],
  [10, touch, "stage"],
  [8, wheel, "stage"],
  [3, doubleClick, "stage"],
  [6, focusStage, "stage"],
  [8, undoOrRedo],
  [2, save, "stage"],
  [2, resize],
  [1, changeMedia],
  [3, chooseFile, "app"],
  [1, dropOrPaste, "app"],
  [0.6, goOffline],
  [1.5, travel],
];

/** Picks an action; gestures only if there is something to move. */
export function pickAct({ sight, isOffline }: Monkey, random: Random): Act {
  if (!sight.isApp && !isOffline && random.chance(0.2)) return goHome;
  // An extra chance to come back online: otherwise it would be offline nearly all the time, or stuck on an error page.
  if (isOffline && random.chance(0.05)) return goOffline;
  const hasStage = sight.stage !== null && !sight.isDialogOpen;
  const possible = ACTS.filter(
    ([, , needs]) => needs === undefined || (needs === "stage" ? hasStage : sight.isApp),
  );
  const sum = possible.reduce((total, [weight]) => total + weight, 0);
  let left = random.next() * sum;
  for (const [weight, act] of possible) {
    left -= weight;
    if (left < 0) return act;
  }
  return useControl;
}
