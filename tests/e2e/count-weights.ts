import type { Page } from "playwright";
import { choosePhoto, openApp, settle } from "./browser.ts";

/** A search for people takes a second here, and longer on a busy machine. */
export const SEARCH_MS = 60_000;

/** Makes the browser ask to save data. */
export const saveData = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));

/** Opens a photo in the editor; `weights` collects the requests for the network that finds people. */
export async function openCountingWeights(
  photo: Parameters<typeof choosePhoto>[1],
  prepare?: (page: Page) => Promise<unknown>,
) {
  const { page, noise } = await openApp({}, "", prepare);
  const weights: string[] = [];
  page.on("request", (request) => {
    if (/selfie-segmentation-.*\.bin$/.test(request.url())) weights.push(request.url());
  });
  await choosePhoto(page, photo);
  await settle(page);
  return { page, noise, weights };
}
