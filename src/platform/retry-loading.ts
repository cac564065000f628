/** A train goes through a short tunnel in so long; whoever waits longer wants a word about it. Milliseconds. */
const PAUSES_MS = [400, 2000];

/**
 * Loads a part of the page's code, and twice again after a pause where that fails; rejects as the last try does. Chromium
 * then asks the network anew. Where a browser remembers a failed import until the page is reloaded
 * (https://github.com/whatwg/html/issues/6768), trying again only costs the pauses, and a reload has to be offered.
 */
export async function retryLoading<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pause of PAUSES_MS) {
    try {
      return await load();
    } catch {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
  return load();
}
