/** Back-off delays: long enough to bridge a short network outage; after that the failure shows. Milliseconds. */
const PAUSES_MS = [400, 2000];

/**
 * Loads a part of the page's code, and retries twice after a pause; rejects as the last attempt does. Every part that
 * is loaded late goes through this. On a retry, Chromium asks the network again; where a browser remembers a failed
 * import until the page is reloaded (https://github.com/whatwg/html/issues/6768), retrying only costs the pauses.
 *
 * If a user is waiting for the part, a failure leads to a message (`lazyPart`, `askApp`) or to a status that offers
 * another attempt. Otherwise the page works without the part.
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
