import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { limitedLaunch, startLimited } from "../../scripts/browsers/limited-process.ts";

/** A process's name according to `/proc`, or "gone" if it has ended, even if it has not been reaped. */
function stateOf(pid: number): string {
  try {
    const [, name, state] = /\((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, "latin1")) ?? [];
    return state === "Z" || state === "X" ? "gone" : (name ?? "gone");
  } catch {
    return "gone";
  }
}

// Limits are only enforced on Linux.
describe.skipIf(process.platform !== "linux")("a program within a limit", () => {
  test("ends when it is told", async () => {
    const { child, end } = startLimited("sleep", ["60"], 60);
    await once(child, "spawn");
    await end();
    expect(child.signalCode).toBe("SIGKILL");
  });

  test("ends when its time is over, and whatever it started with it", async () => {
    const { child } = startLimited("sh", ["-c", "sleep 60 & echo $!; wait"], 0.5, {
      stdio: ["ignore", "pipe", "ignore"],
    });
    if (!child.stdout) throw new Error("no output");
    const [started] = (await once(child.stdout, "data")) as [Buffer];
    await once(child, "exit");
    await expect.poll(() => stateOf(Number(started)), { timeout: 5000 }).toBe("gone");
  });

  test("ends when whoever started it is killed", async () => {
    const { executablePath, env } = limitedLaunch("sleep", 60);
    const starter = spawn("sh", ["-c", '"$0" 60 & echo $!; wait', executablePath], {
      env,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [started] = (await once(starter.stdout, "data")) as [Buffer];
    const pid = Number(started);
    await expect.poll(() => stateOf(pid)).toBe("timeout");
    starter.kill("SIGKILL");
    await expect.poll(() => stateOf(pid), { timeout: 5000 }).toBe("gone");
  });
});
