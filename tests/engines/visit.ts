import { expect, inject } from "vitest";
import type { Messages } from "../../src/i18n/messages.ts";
import { avatarFileName } from "../../src/model/avatar-file-name.ts";
import { decode, type Pixels } from "./compare-pictures.ts";
import { control, press, until } from "./controls.ts";
import type { Engine, Tab } from "./engine.ts";
import { type Asked, REFUSED } from "./recording-proxy.ts";

/** Opens a page, and afterwards expects that it was quiet and asked only its own site, which had everything. */
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

/** The build has written the page; once it has been loaded, its script has run. */
const untilAwake = (tab: Tab): Promise<void> => until(tab, `document.readyState === "complete"`);

/**
 * What browsers ask for by themselves, whatever page is open, and no switch prevents. The journeys of Chromium alone
 * (tests/e2e) hear from the browser which requests are the page's, and let none pass.
 */
const BROWSERS_OWN = /^(https?:\/\/)?[\w.-]+\.(google|googleapis|gvt1|mozilla)\.(com|org|net)(:443|\/)/;

const isBrowsersOwn = ({ address, status }: Asked) => status === REFUSED && BROWSERS_OWN.test(address);

/** Saves by the button, and decodes what was downloaded. */
export async function save(tab: Tab, messages: Messages): Promise<Pixels> {
  const { name, bytes } = await tab.download(() => press(tab, control.save(messages)));
  expect(name).toBe(avatarFileName({ side: 1024, type: "image/png" }, messages["save.fileName"]));
  return decode(bytes);
}
