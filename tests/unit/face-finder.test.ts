import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FaceSearch, makeFaceFinder } from "../../src/photo-import/open/face-finder.ts";

const picture = {} as ImageBitmap;
const found = { faces: [], passMs: 20 };
const never = new Promise<never>(() => {});

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A search that takes so long; it gives up if it may not. */
const searchOf = (passMs: number) =>
  vi.fn<FaceSearch>((_, ms) => {
    vi.setSystemTime(Date.now() + passMs);
    vi.advanceTimersByTime(passMs);
    return passMs <= ms ? found : null;
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What comes of a promise, and after how many milliseconds. */
async function timed<T>(promise: Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = promise.then((value) => ({ value, ms: performance.now() - start }));
  await vi.advanceTimersByTimeAsync(1000);
  return value;
}

describe("before the photo is visible, faces", () => {
  test("are found where an earlier opening has found some", async () => {
    const finder = makeFaceFinder(async () => searchOf(20), never, 20);
    expect(await timed(finder.findInTime(picture))).toEqual({ value: found, ms: 20 });
  });

  test.each([
    ["in a first photo", undefined],
    ["where the last pass took longer than 80 ms", 81],
  ])("are not looked for %s, and nothing is loaded until it is visible", async (_, passMs) => {
    const load = vi.fn(async () => searchOf(20));
    const finder = makeFaceFinder(load, wait(5000), passMs);
    expect(await timed(finder.findInTime(picture))).toEqual({ value: null, ms: 0 });
    expect(load).not.toHaveBeenCalled();
    const later = finder.find(picture);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await later).toEqual(found);
  });

  test("are waited for while a pass can still end within 80 ms", async () => {
    const soon = searchOf(20);
    const inTime = makeFaceFinder(() => wait(50).then(() => soon), never, 20);
    expect(await timed(inTime.findInTime(picture))).toEqual({ value: found, ms: 70 });
    const late = searchOf(20);
    const tooLate = makeFaceFinder(() => wait(70).then(() => late), never, 20);
    expect(await timed(tooLate.findInTime(picture))).toEqual({ value: null, ms: 60 });
    expect(late).not.toHaveBeenCalled();
    expect(await tooLate.find(picture)).toEqual(found);
  });

  test("cost no more than 80 ms in a thumbnail and a picture together", async () => {
    const finder = makeFaceFinder(async () => searchOf(50), never, 50);
    expect(await timed(finder.findInTime(picture))).toEqual({ value: found, ms: 50 });
    expect(await timed(finder.findInTime(picture))).toEqual({ value: null, ms: 0 });
  });

  test("are no error if the network cannot be loaded", async () => {
    const finder = makeFaceFinder(() => Promise.reject(new Error("offline")), never, 20);
    expect(await timed(finder.findInTime(picture))).toEqual({ value: null, ms: 0 });
    expect(await finder.find(picture)).toBeNull();
  });
});
