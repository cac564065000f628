import { BADGE_IDS, badgeOf } from "../../src/model/badges.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { MAX_STEPS } from "../../src/model/editor-state.ts";
import { readStoredDesign } from "../../src/model/stored-design.ts";
import { expectInCircle } from "../support/invariants.ts";
import { pressKey } from "./gestures.ts";
import type { Monkey } from "./monkey.ts";
import type { Sight } from "./page-agent.ts";
import type { Watch } from "./watch.ts";

/** A fault counts if it lasts this long: the editor may be loading, or the photo springing back. Milliseconds. */
const PATIENCE_MS = 3000;

/** The quick check after every action. Returns a description of what is wrong, or null. */
export async function glance(monkey: Monkey, watch: Watch): Promise<string | null> {
  monkey.sight = await look(monkey);
  const noise = watch.take(monkey.isOffline);
  if (noise.length > 0) return noise.join("; ");
  if (wrongIn(monkey) === null) return null;
  return stillWrong(async () => {
    monkey.sight = await look(monkey);
    return wrongIn(monkey);
  });
}

/** The state of the page, or of the next page if a navigation is in progress. */
export async function look({ page }: Monkey): Promise<Sight> {
  for (let tries = 0; ; tries++) {
    try {
      return await page.evaluate(() => window.monkey.look());
    } catch (reason) {
      if (tries === 5 || !/context|navigat/i.test(String(reason))) throw reason;
      await page.waitForLoadState("domcontentloaded", { timeout: 10_000 });
    }
  }
}

function wrongIn({ sight, isOffline }: Monkey): string | null {
  // A language that has never been used is not cached, so its pages are unavailable offline.
  if (sight.isBrowsersOwn && isOffline) return null;
  if (sight.isBroken) return "the page says that it stopped working";
  if (sight.isWhite) return "there is nothing on the page";
  return sight.isEditing && !sight.stage ? "the editor has no stage" : null;
}

/** The thorough check every hundred actions. Returns a description of what is wrong, or null. */
export async function lookClosely(monkey: Monkey): Promise<string | null> {
  return (await photoIsWhole(monkey)) ?? designIsWrong(await storedDesign(monkey));
}

/** A ten-thousandth of a photo pixel. */
const SLACK = 1e-4;

export const OPENINGS = Object.fromEntries(BADGE_IDS.map((id) => [id, badgeOf(id).opening]));

const photoIsWhole = ({ page }: Monkey) =>
  stillWrong(async () => {
    const gap = await page.evaluate((openings) => window.monkey.gap(openings), OPENINGS);
    return gap !== null && gap > SLACK ? `the photo is ${gap} pixels short of a corner` : null;
  });

const storedDesign = ({ page }: Monkey) => page.evaluate(() => sessionStorage.getItem("blue-heart/design"));

function designIsWrong(text: string | null): string | null {
  if (text === null) return null;
  const stored = readStoredDesign(text);
  if (stored?.version !== FIRST_DESIGN.version) return `this is no design of today: ${text}`;
  try {
    expectInCircle(stored.badge);
    return null;
  } catch {
    return `the heart lies outside the circle: ${text}`;
  }
}

/** Undoes everything and redoes it. Only does so if the editor is visible. */
export async function undoIsTooDeep(monkey: Monkey): Promise<string | null> {
  const { page, sight } = monkey;
  if (!sight.stage || sight.isDialogOpen) return null;
  // One is in the header, for phones; the other is for larger pages.
  const canUndo = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>("button[aria-label^=Undo]")].some(
        (one) => !one.disabled,
      ),
    );
  let depth = 0;
  while (depth <= MAX_STEPS + 1 && (await canUndo())) {
    // A busy page disables the button with a short delay after the last step.
    if (depth >= MAX_STEPS) {
      await page.waitForTimeout(500);
      if (!(await canUndo())) break;
    }
    await pressKey(monkey, "z", 2);
    depth += 1;
  }
  // A dialog that was requested before may open only now, and then receives the keys.
  const hasDialog = (await page.locator("dialog[open]").count()) > 0;
  for (let back = 0; back < depth; back++) await pressKey(monkey, "z", 10);
  // One more is allowed: a gesture in progress is undone first.
  return depth > MAX_STEPS + 1 && !hasDialog ? `undo goes back more than ${MAX_STEPS} steps` : null;
}

async function stillWrong(look: () => Promise<string | null>): Promise<string | null> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const wrong = await look();
    if (wrong === null || Date.now() > end) return wrong;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
