/** User Timing marks: the moments that a person feels. Anyone's script can measure between them. */
export type Moment =
  | "photo-chosen"
  /** The small picture in the file is seen. */
  | "photo-previewed"
  /** The photo itself is seen, as sharp as the stage needs at first. */
  | "photo-painted"
  /** The photo is seen as sharp as it is kept, and faces have been looked for: nothing more will come. */
  | "photo-sharp"
  /** After a change the picture is as a file again: saving takes no time from here on. */
  | "avatar-ready"
  | "avatar-saved";

export function mark(moment: Moment): void {
  performance.mark(moment);
}

/** Calls back after the frame now being drawn has gone to the screen. */
export function afterThisFrame(callback: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    callback();
  };
  channel.port2.postMessage(null);
}

/** The same with the next frame, even if nothing else asks for one. Returns a way to call it off before that frame. */
export function afterNextFrame(callback: () => void): () => void {
  const frame = requestAnimationFrame(() => afterThisFrame(callback));
  return () => cancelAnimationFrame(frame);
}

/** A page in a background tab is not painted at all: nothing waits longer for it. */
const LONGEST_WAIT_FOR_PAINT_MS = 3000;

/** Calls back once, when the page's first content is on the screen. Returns a way to call it off. */
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
  // Where the type is unknown this observes nothing, and the timer calls back.
  observer.observe({ type: "paint", buffered: true });
  return stop;
}

/** Runs a task once the page can be read and used, and nothing else is to be done. */
export function whenIdle(task: () => void): void {
  // Safari has no requestIdleCallback: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback === "function") requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 300);
}

/** Resolves when no chosen photo waits to be seen; after ten seconds in any case, since it may have been refused. */
export function whenPhotoShown(): Promise<void> {
  const last = (moment: Moment) => performance.getEntriesByName(moment).at(-1)?.startTime ?? 0;
  const isSeen = () => last("photo-painted") >= last("photo-chosen");
  if (isSeen()) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new PerformanceObserver(() => isSeen() && finish());
    observer.observe({ type: "mark" });
    setTimeout(finish, 10_000);
  });
}
