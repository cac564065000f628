import type { Page } from "playwright";

/** What a page did that it must never do, since it was last asked. */
export type Watch = { readonly take: (isOffline: boolean) => readonly string[] };

/** What the browser itself says on the console of a file that it could not fetch, when there is no network. */
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_CHANGED/;

export function watchPage(page: Page, origin: string): Watch {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      seen.push(`console ${message.type()}: ${message.text()}`);
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
      const taken = seen.splice(0);
      const mayFail = isOffline || wasOffline;
      wasOffline = isOffline;
      return taken.filter((text) => !(mayFail && NO_NETWORK.test(text)));
    },
  };
}
