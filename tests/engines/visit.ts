import { expect, inject } from "vitest";
import type { Messages } from "../../src/i18n/messages.ts";
import { avatarFileName } from "../../src/model/avatar-file-name.ts";
import { decode, type Pixels } from "./compare-pictures.ts";
import { control, press, until } from "./controls.ts";
import type { Engine, Tab } from "./engine.ts";
import { type Asked, REFUSED } from "./recording-proxy.ts";

/** Runs a journey in a page, and expects no console messages and only successful requests to the page's own site. */
export async function visit(
  engine: Engine,
  path: string,
  journey: (tab: Tab) => Promise<void>,
): Promise<void> {
  engine.proxy.take();
  const tab = await engine.open(inject("appUrl") + path);
  try {
    await untilAwake(tab);
    await journey(tab);
    expect(await tab.noise()).toEqual([]);
  } finally {
    await tab.close();
  }
  const asked = engine.proxy.take().filter((one) => !isBrowsersOwn(one));
  expect(asked.length).toBeGreaterThan(3);
  const isGood = ({ address, status }: (typeof asked)[number]) =>
    address.startsWith(inject("appUrl")) && status < 400;
  expect(asked.filter((one) => !isGood(one))).toEqual([]);
}

/** The page is prerendered; once it has loaded, its script has run. */
const untilAwake = (tab: Tab): Promise<void> => until(tab, `document.readyState === "complete"`);

/**
 * Requests that browsers make on their own, whatever page is open, and that no setting prevents. The Chromium-only
 * journeys (tests/e2e) learn from the browser which requests are the page's, and allow no exceptions.
 */
const BROWSERS_OWN = /^(https?:\/\/)?[\w.-]+\.(google|googleapis|gvt1|mozilla)\.(com|org|net)(:443|\/)/;

const isBrowsersOwn = ({ address, status }: Asked) => status === REFUSED && BROWSERS_OWN.test(address);

export async function save(tab: Tab, messages: Messages): Promise<Pixels> {
  const { name, bytes } = await tab.download(() => press(tab, control.save(messages)));
  const picture = await decode(bytes);
  // The side depends on how well the picture compresses, and engines scale photos differently.
  expect(name).toBe(avatarFileName({ side: picture.side, type: "image/png" }, messages["save.fileName"]));
  return picture;
}
