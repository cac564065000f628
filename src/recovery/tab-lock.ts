import { forget, recall, remember } from "./session-store.ts";

/**
 * How long to wait for the lock, in milliseconds. After a reload, the previous page may still be closing. A duplicated
 * tab always waits this long.
 */
const LONGEST_WAIT_MS = 2000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * This tab's name: the same after a reload, and unique among open pages. Duplicating a tab copies its session
 * storage, so a page holds a lock on its name, and a copy that does not get the lock takes a new one. Null if the
 * browser has no locks (and thus no private storage).
 */
export async function claimTab(): Promise<string | null> {
  if (!navigator.locks) return null;
  const former = recall("tab");
  if (former && UUID.test(former) && (await hold(former))) return former;
  const name = crypto.randomUUID();
  // The key of the original's photo was copied too.
  forget("key");
  remember("tab", name);
  return (await hold(name)) ? name : null;
}

function hold(tab: string): Promise<boolean> {
  const name = `blue-heart.tab.${tab}`;
  const controller = new AbortController();
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: controller.signal }, () => {
        clearTimeout(limit);
        resolve(true);
        return untilThePageGoes(tab);
      })
      .catch(() => resolve(false));
    // On a slow device, the lock may have been granted before this page has been told so.
    const limit = setTimeout(async () => {
      const { pending = [] } = await navigator.locks.query();
      if (pending.some((request) => request.name === name)) controller.abort();
    }, LONGEST_WAIT_MS);
  });
}

/** Released on pagehide, because a page with a lock cannot enter the back-forward cache. */
function untilThePageGoes(name: string): Promise<void> {
  return new Promise((resolve) => {
    const release = () => {
      addEventListener("pageshow", () => void hold(name), { once: true });
      resolve();
    };
    addEventListener("pagehide", release, { once: true });
  });
}
