import type { Page } from "playwright";

/** The faults of a page (console messages, for example) since the last call. */
export type Watch = { readonly take: (isOffline: boolean) => readonly string[] };

/** The browser's own console message if it cannot fetch a file because there is no network. */
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED/;

/** A click while the browser asks whether to leave a page no longer opens a file picker in it. */
const TOO_LATE = /File chooser dialog can only be shown with a user activation/;
/** The page has been left by then. Milliseconds. */
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
