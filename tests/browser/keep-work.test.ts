import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { guardCarriedWork } from "../../src/recovery/guard-carried-work.ts";
import { newKey, TAG_BYTES } from "../../src/recovery/photo-cipher.ts";
import { makePhotoStash } from "../../src/recovery/photo-stash.ts";
import { forgetAll, recall, remember } from "../../src/recovery/session-store.ts";
import { watchHidden } from "../../src/recovery/start-recovery.ts";
import { HEAD_BYTES, STASH_LIFETIME_MS, stashFolder } from "../../src/recovery/stash-file.ts";
import { forgetStash, openStash, takeStashedPhoto } from "../../src/recovery/stashed-photo.ts";
import { claimTab } from "../../src/recovery/tab-lock.ts";
import { failOnConsoleError } from "./pixels.ts";

failOnConsoleError();

async function stored(): Promise<Record<string, number>> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(stashFolder()).catch(() => null);
  const sizes: Record<string, number> = {};
  if (!folder) return sizes;
  // Each file, and the folder itself, may be deleted at any moment.
  try {
    for await (const name of folder.keys()) {
      const handle = await folder.getFileHandle(name).catch(() => null);
      const file = await handle?.getFile().catch(() => null);
      if (file) sizes[name] = file.size;
    }
  } catch {
    return {};
  }
  return sizes;
}

const folderInStorage = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(stashFolder());

const isFolderThere = (): Promise<boolean> =>
  folderInStorage().then(
    () => true,
    () => false,
  );

/** The photo that a page starting now in this tab would get back. */
async function taken(tab: string, now = Date.now()): Promise<File | null> {
  const folder = await openStash();
  return folder && takeStashedPhoto(folder, tab, now);
}

/** Sweeps as a page that starts at this time would, and waits until only the files in `left` remain. */
async function sweep(now: number, left: readonly string[]): Promise<void> {
  vi.setSystemTime(now);
  makePhotoStash("sweeper").sweep();
  vi.useRealTimers();
  await vi.waitUntil(async () => Object.keys(await stored()).join() === left.join());
}

/** A photo that differs from others of the same length only in its bytes. */
function photoOf(bytes: number, seed = 1): Blob {
  const data = new Uint8Array(bytes);
  for (let i = 0; i < bytes; i += 997) data[i] = (i * seed) & 255;
  return new Blob([data]);
}

/** Waits until a photo of this tab has been stored completely and its key is known. */
async function untilStashed(tab: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await vi.waitUntil(
    async () => {
      try {
        const file = await (
          await (await root.getDirectoryHandle(stashFolder())).getFileHandle(tab)
        ).getFile();
        const [time = 0] = new Float64Array(await file.slice(0, 8).arrayBuffer());
        return time > 0 && recall("key") !== null;
      } catch {
        return false;
      }
    },
    // One test stores 150 MB first, which takes a busy machine long.
    { timeout: 40_000, interval: 5 },
  );
}

/** A digest of the bytes: comparing 20 million numbers one by one takes the test library half a minute. */
async function digest(blob: Blob | null): Promise<string | null> {
  const hash = blob && (await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return hash && new Uint8Array(hash).join(" ");
}

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(stashFolder(), { recursive: true }).catch(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  forgetAll();
});

describe("a kept photo", () => {
  test.each([
    ["small", 1000],
    ["of several pieces", 9_000_001],
    ["of 20 MB, as a 48 MP one", 20_000_000],
  ])("%s comes back byte for byte, once, and nothing is left", async (_name, bytes) => {
    const photo = photoOf(bytes);
    const stash = makePhotoStash("a");
    stash.store(photo);
    await untilStashed("a");
    const photoTaken = await taken("a");
    expect(await stored()).toEqual({});
    expect(await digest(photoTaken)).toEqual(await digest(photo));
    expect(await taken("a")).toBeNull();
  });

  test("is deleted when the page is shown again", async () => {
    const stash = makePhotoStash("a");
    stash.store(photoOf(5000));
    await untilStashed("a");
    stash.drop();
    await vi.waitUntil(async () => Object.keys(await stored()).length === 0);
  });

  test("takes its folder with it, so that the next page has nothing to sweep", async () => {
    const stash = makePhotoStash("a");
    stash.store(photoOf(5000));
    await untilStashed("a");
    stash.drop();
    await vi.waitUntil(async () => !(await isFolderThere()));
  });

  test("is kept although other tabs take the folder away again and again", async () => {
    const others = ["b", "c"].map((tab) => ({ tab, stash: makePhotoStash(tab) }));
    for (let round = 0; round < 10; round++) {
      for (const { tab, stash } of others) {
        stash.store(photoOf(50));
        await untilStashed(tab);
      }
      const stash = makePhotoStash("a");
      for (const other of others) other.stash.drop();
      stash.store(photoOf(100));
      await untilStashed("a");
      expect((await taken("a"))?.size).toBe(100);
    }
  });

  test("that is still being written when the page is shown again never becomes whole", async () => {
    const stash = makePhotoStash("a");
    stash.warmUp();
    for (let i = 0; i < 5; i++) {
      stash.store(photoOf(30_000_000, i));
      stash.drop();
    }
    // The last request is carried out last.
    stash.store(photoOf(7));
    await untilStashed("a");
    expect((await taken("a"))?.size).toBe(7);
  });

  test("takes the place of the one before", async () => {
    const stash = makePhotoStash("a");
    stash.store(photoOf(30_000_000));
    const later = photoOf(12_345, 3);
    expect(await stash.store(later)).toBe("stored");
    expect(Object.values(await stored())).toEqual([HEAD_BYTES + later.size + TAG_BYTES]);
    expect(await digest(await taken("a"))).toEqual(await digest(later));
  });

  test("of another tab is neither taken nor deleted", async () => {
    makePhotoStash("other").store(photoOf(100));
    await untilStashed("other");
    expect(await taken("a")).toBeNull();
    expect(Object.keys(await stored())).toEqual(["other"]);
  });

  test.each([
    ["older than an hour", STASH_LIFETIME_MS + 1],
    ["from the future, after the clock was set back", -1000],
  ])("%s is deleted and not taken, whichever tab's it is", async (_name, later) => {
    for (const tab of ["a", "other"]) {
      makePhotoStash(tab).store(photoOf(100));
      await untilStashed(tab);
    }
    expect(await taken("a", Date.now() + later)).toBeNull();
    expect(Object.keys(await stored())).toEqual(["other"]);
    await sweep(Date.now() + later, []);
  });

  test("that was never finished, or has been cut, is deleted and not taken", async () => {
    makePhotoStash("cut").store(photoOf(100));
    await untilStashed("cut");
    const folder = await folderInStorage();
    const cut = await (await folder.getFileHandle("cut")).createWritable({ keepExistingData: true });
    await cut.truncate(50);
    await cut.close();
    await folder.getFileHandle("empty", { create: true });
    expect(await taken("cut")).toBeNull();
    await sweep(Date.now(), []);
  });

  test.each(["a byte", "the key"])("of which %s was changed is deleted and not taken", async (what) => {
    makePhotoStash("a").store(photoOf(5_000_000));
    await untilStashed("a");
    if (what === "the key") remember("key", newKey());
    else {
      const folder = await folderInStorage();
      const file = await (await folder.getFileHandle("a")).createWritable({ keepExistingData: true });
      await file.write({ type: "write", position: 4_500_000, data: new Uint8Array([1]) });
      await file.close();
    }
    expect(await taken("a")).toBeNull();
    expect(await stored()).toEqual({});
  });

  test("cannot be found by its bytes", async () => {
    const photo = new Blob(["a photo of somebody ".repeat(1000)]);
    makePhotoStash("a").store(photo);
    await untilStashed("a");
    const folder = await folderInStorage();
    const written = await (await (await folder.getFileHandle("a")).getFile()).text();
    expect(written).not.toContain("somebody");
  });

  test("whose file cannot be read is reported as such, and nothing is left", async () => {
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle("source", { create: true });
    const writable = await file.createWritable();
    await writable.write("photo");
    await writable.close();
    const gone = await file.getFile();
    await root.removeEntry("source");
    expect(await makePhotoStash("a").store(gone)).toBe("unreadable");
    expect(await stored()).toEqual({});
  });

  test("is deleted by an hour's timer while the page stays hidden", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await makePhotoStash("a").store(photoOf(100));
    vi.advanceTimersByTime(STASH_LIFETIME_MS - 60_000);
    await untilStashed("a");
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await vi.waitUntil(async () => Object.keys(await stored()).length === 0);
  });

  test("is deleted with its key an hour after it was stored, on a page that cannot restore it", async () => {
    remember("tab", "a");
    await makePhotoStash("a").store(photoOf(100));
    const storedAt = Date.now();
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "Date"],
      now: storedAt + STASH_LIFETIME_MS - 60_000,
    });
    await guardCarriedWork();
    vi.advanceTimersByTime(50_000);
    expect(recall("key")).not.toBeNull();
    vi.advanceTimersByTime(20_000);
    expect(recall("key")).toBeNull();
    vi.useRealTimers();
    await vi.waitUntil(async () => Object.keys(await stored()).length === 0);
  });

  test("that is gone already takes its key with it", async () => {
    remember("tab", "a");
    remember("key", newKey());
    await guardCarriedWork();
    await vi.waitUntil(() => recall("key") === null);
  });

  test("is gone with all others after leaving", async () => {
    for (const tab of ["a", "b"]) {
      makePhotoStash(tab).store(photoOf(100));
      await untilStashed(tab);
    }
    forgetStash();
    await vi.waitUntil(async () => Object.keys(await stored()).length === 0);
  });
});

test("where the browser denies its private storage, there is silently nothing", async () => {
  vi.spyOn(navigator.storage, "getDirectory").mockRejectedValue(new DOMException("denied", "SecurityError"));
  expect(await taken("a")).toBeNull();
  expect(() => forgetStash()).not.toThrow();
});

describe("a tab", () => {
  test("has a name that a copy of the tab does not get while the page lives", async () => {
    const name = await claimTab();
    expect(recall("tab")).toBe(name);
    const copy = await claimTab();
    expect(copy).not.toBe(name);
    expect(copy).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("does not take a manipulated name", async () => {
    remember("tab", "../../somewhere");
    expect(await claimTab()).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("forgets at once", () => {
    remember("design", "x");
    forgetAll();
    expect(recall("design")).toBeNull();
  });

  test("remembers nothing where storage is denied, without a word", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "QuotaExceededError");
    });
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    remember("design", "x");
    expect(recall("design")).toBeNull();
  });
});

test("a page that is left does not count as hidden", () => {
  const seen: string[] = [];
  const stop = watchHidden({
    onHidden: () => seen.push("hidden"),
    onShown: () => seen.push("shown"),
  });
  const visibility = vi.spyOn(document, "visibilityState", "get");
  const become = (state: DocumentVisibilityState) => {
    visibility.mockReturnValue(state);
    document.dispatchEvent(new Event("visibilitychange"));
  };
  become("hidden");
  become("visible");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  become("hidden");
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  become("visible");
  become("hidden");
  dispatchEvent(new PageTransitionEvent("pagehide"));
  stop();
  become("visible");
  expect(seen).toEqual(["hidden", "shown", "shown", "hidden"]);
});
