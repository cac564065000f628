import type { Rival, RivalResult } from "./peer-contest.ts";
import { ms, table } from "./tables.ts";

const NAMES: Readonly<Record<Rival, string>> = {
  app: "**the app**",
  bitmap: "bare page: createImageBitmap",
  image: "bare page: `<img>`",
  decoder: "bare page: ImageDecoder in a worker",
  "react-avatar-editor": "react-avatar-editor 15.1.0",
  "react-easy-crop": "react-easy-crop 6.2.5",
  cropperjs: "cropperjs 2.2.0",
};

/** The figures in brackets are multiples of the app's. */
export function peerTable(results: readonly RivalResult[]): string {
  const app = results.find(({ rival }) => rival === "app");
  const compared = (value: number | null, ours: number | null | undefined, digits = 0) => {
    if (value === null) return "–";
    const text = digits > 0 ? value.toFixed(digits) : ms(value);
    return value === ours || !ours ? text : `${text} (${(value / ours).toFixed(2)})`;
  };
  const rows = results.map(({ rival, seen, saved, frame, script }) => [
    NAMES[rival],
    compared(seen["12 MP"], app?.seen["12 MP"]),
    compared(seen["48 MP"], app?.seen["48 MP"]),
    compared(saved, app?.saved),
    compared(frame, app?.frame, 1),
    compared(script, app?.script),
  ]);
  const lost = results
    .filter((result) => result.lost > 0)
    .map(({ rival, lost }) => `${NAMES[rival]} ${lost}`);
  const note =
    lost.length > 0 ? `\n\nRuns left out, because no frame showed the photo: ${lost.join(", ")}.` : "";
  const all = table(
    [
      "",
      "photo of 12 MP seen, ms",
      "48 MP, ms",
      "last change to file, ms",
      "drag: frame, ms",
      "script, kB gzip",
    ],
    rows,
  );
  return all + note;
}
