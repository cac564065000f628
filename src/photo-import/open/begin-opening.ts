import { mark } from "../../platform/timing.ts";
import { photoDevice } from "../photo-device.ts";
import { bitmapsOf } from "./opening-messages.ts";
import { type Opener, type OpenerReport, startOpener } from "./start-opener.ts";

/** A file that is being opened, whether or not the editor, which shows it, has been loaded. */
export type BegunOpening = Opener & {
  readonly file: Blob;
  /** Hears everything that has been and will be reported. To be called once; the listener owns the bitmaps. */
  readonly listen: (listener: (report: OpenerReport) => void) => void;
};

/**
 * Begins to open the file that somebody has chosen. `stageSide` is the side of the stage in device pixels: what the first
 * picture has to be sharp enough for.
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
