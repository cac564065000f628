import { forget, recall, remember } from "./session-store.ts";

/**
 * After a reload the former page may be just going; a duplicated tab's original stays, and its copy has no hurry.
 * Milliseconds.
 */
const LONGEST_WAIT_MS = 2000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * This tab's name, the same after a reload, and no other living page's: duplicating a tab copies what it remembers, so a
 * page holds a lock on its name, and the copy that does not get it takes a new one. Null where the browser has no locks
 * (it has no private storage there either).
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

/** Resolves when it is known whether this page has the lock, which it keeps for its life. */
function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`blue-heart.tab.${name}`, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) }, () => {
        resolve(true);
        return untilThePageGoes(name);
      })
      .catch(() => resolve(false));
  });
}

/** A page with a lock could not be kept for Back. So it is let go then, and taken again when the page is shown again. */
function untilThePageGoes(name: string): Promise<void> {
  return new Promise((resolve) => {
    const release = () => {
      addEventListener("pageshow", () => void hold(name), { once: true });
      resolve();
    };
    addEventListener("pagehide", release, { once: true });
  });
}
