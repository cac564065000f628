import { mark } from "../../platform/timing.ts";
import { photoDevice } from "../photo-device.ts";
import { bitmapsOf } from "./opening-messages.ts";
import { type Opener, type OpenerReport, startOpener } from "./start-opener.ts";

/** A file that is being opened, whether or not the editor has been loaded yet. */
export type BegunOpening = Opener & {
  readonly file: Blob;
  /** Passes all past and future reports to `listener`, which then owns the bitmaps. Call it once. */
  readonly listen: (listener: (report: OpenerReport) => void) => void;
};

/**
 * Starts opening a chosen file. `stageSide` is the side of the stage in device pixels; the first picture must be sharp
 * at that size.
 */
export function beginOpening(file: Blob, stageSide: number): BegunOpening {
  mark("photo-chosen");
  let reports: OpenerReport[] = [];
  let hear = (report: OpenerReport): void => void reports.push(report);
  const opener = startOpener({ file, stageSide, device: photoDevice() }, (report) => hear(report));
  return {
    file,
    listen: (listener) => {
      hear = listener;
      for (const report of reports.splice(0)) listener(report);
    },
    photoShown: opener.photoShown,
    stop: () => {
      opener.stop();
      for (const report of reports)
        if (report.kind !== "died") for (const bitmap of bitmapsOf(report)) bitmap.close();
      reports = [];
    },
  };
}
