/** User Timing marks: the moments that a person feels. Anyone's script can measure between them. */
export type Moment = "photo-chosen" | "photo-painted" | "avatar-saved";

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
