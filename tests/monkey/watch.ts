import type { Page } from "playwright";

/** What a page did that it must never do, since it was last asked. */
export type Watch = { readonly take: (isOffline: boolean) => readonly string[] };

/** What the browser itself says on the console of a file that it could not fetch, when there is no network. */
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED/;

/** A press that comes while the browser asks whether a page may be left opens nothing in it any more. */
const TOO_LATE = /File chooser dialog can only be shown with a user activation/;
/** By then the page has been left. Milliseconds. */
const LEAVING_MS = 3000;

export function watchPage(page: Page, origin: string): Watch {
  const seen: string[] = [];
  let tooLate: { readonly text: string; readonly at: number }[] = [];
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const text = `console ${message.type()}: ${message.text()}`;
    if (TOO_LATE.test(text)) tooLate.push({ text, at: Date.now() });
    else seen.push(text);
  });
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) tooLate = [];
  });
  page.on("pageerror", (error) => seen.push(`error: ${error.stack ?? error.message}`));
  page.on("crash", () => seen.push("the page's process has ended"));
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "blob:" && url.protocol !== "data:")
      seen.push(`foreign request: ${url.href}`);
  });
  let wasOffline = false;
  return {
    take: (isOffline) => {
      const wasNoLeaving = tooLate.filter(({ at }) => Date.now() - at > LEAVING_MS);
      tooLate = tooLate.filter((one) => !wasNoLeaving.includes(one));
      const taken = [...seen.splice(0), ...wasNoLeaving.map(({ text }) => text)];
      const mayFail = isOffline || wasOffline;
      wasOffline = isOffline;
      return taken.filter((text) => !(mayFail && NO_NETWORK.test(text)));
    },
  };
}
