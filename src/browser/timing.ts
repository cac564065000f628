/** User Timing marks: the moments that a person feels. Anyone's script can measure between them. */
export type Moment =
  | "photo-chosen"
  /** The small picture in the file is seen. */
  | "photo-previewed"
  /** The photo itself is seen, as sharp as the stage needs at first. */
  | "photo-painted"
  /** The photo is seen as sharp as it is kept, and faces have been looked for: nothing more will come. */
  | "photo-sharp"
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
