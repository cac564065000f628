export type Moment =
  | "photo-chosen"
  /** The file's thumbnail is visible. */
  | "photo-previewed"
  /** The photo is visible, as sharp as the stage needs at first. */
  | "photo-painted"
  /** The photo is as sharp as it will be, and has been searched for faces: nothing more will change. */
  | "photo-sharp"
  /** The file for the current picture is ready, so saving is immediate. */
  | "avatar-ready"
  | "avatar-saved";

export function mark(moment: Moment): void {
  performance.mark(moment);
}

export function afterThisFrame(callback: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    callback();
  };
  channel.port2.postMessage(null);
}

/** Calls back after the next frame has been painted, requesting one if necessary. Returns a function that cancels. */
export function afterNextFrame(callback: () => void): () => void {
  const frame = requestAnimationFrame(() => afterThisFrame(callback));
  return () => cancelAnimationFrame(frame);
}

/** A page in a background tab is never painted. */
const LONGEST_WAIT_FOR_PAINT_MS = 3000;

/** Calls back once the page's first content is painted, or after three seconds. Returns a function that cancels. */
export function afterFirstPaint(callback: () => void): () => void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) finish();
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const finish = () => {
    stop();
    callback();
  };
  const timer = setTimeout(finish, LONGEST_WAIT_FOR_PAINT_MS);
  // Where this type is unsupported, nothing is observed, and the timer calls back.
  observer.observe({ type: "paint", buffered: true });
  return stop;
}

export function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback === "function") requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 300);
}

/** Resolves when no chosen photo is still to be painted, or after ten seconds: a rejected photo is never painted. */
export function whenPhotoShown(): Promise<void> {
  const last = (moment: Moment) => performance.getEntriesByName(moment).at(-1)?.startTime ?? 0;
  const isPainted = () => last("photo-painted") >= last("photo-chosen");
  if (isPainted()) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new PerformanceObserver(() => isPainted() && finish());
    observer.observe({ type: "mark" });
    setTimeout(finish, 10_000);
  });
}
