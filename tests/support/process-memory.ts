import { readFile } from "node:fs/promises";
import type { CDPSession } from "playwright";

/** Memory of the page's process in MB (10⁶ bytes). */
export type Memory = {
  /** All resident memory. More than 100 MB of it are the browser's program, which all its processes share. */
  readonly resident: number;
  /** Without file mappings: the page's own cost. */
  readonly own: number;
};

/** The id of the browser's largest renderer: with a single page open, that page's process. */
export async function largestRenderer(devtools: CDPSession): Promise<number> {
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  const renderers = await Promise.all(
    processInfo
      .filter(({ type }) => type === "renderer")
      .map(async ({ id }) => ({ id, size: (await memoryOf(id)).resident })),
  );
  const [largest] = renderers.sort((a, b) => b.size - a.size);
  if (!largest) throw new Error("Chromium names no renderer.");
  return largest.id;
}

/** Linux only: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html. `VmRSS` is current, `VmHWM` the peak. */
export async function memoryOf(pid: number, resident: "VmRSS" | "VmHWM" = "VmRSS"): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const field = (name: string) => {
    const kibibytes = Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]);
    return (kibibytes * 1024) / 1e6;
  };
  return { resident: field(resident), own: field("RssAnon") + field("RssShmem") };
}
