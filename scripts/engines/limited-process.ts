import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A program that cannot outlive its limit, with everything that it starts. */
export type LimitedProcess = { readonly child: ChildProcess; end(): Promise<void> };

/** Whether the system can hold a program to a limit by itself. */
const HAS_TIMEOUT = process.platform === "linux";

const WRAPPER = fileURLToPath(new URL("within-limit.sh", import.meta.url));

/**
 * Starts a program in a process group of its own under coreutils' `timeout`: even where this process is killed and can
 * end nothing any more, the system does. Linux only.
 */
export function startLimited(
  program: string,
  args: readonly string[],
  seconds: number,
  options: SpawnOptions = {},
): LimitedProcess {
  const child = spawn("timeout", ["--kill-after=5", String(seconds), program, ...args], {
    stdio: "ignore",
    ...options,
    detached: true,
  });
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // They have all ended by themselves.
    }
  };
  process.once("exit", kill);
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    child,
    async end() {
      process.off("exit", kill);
      kill();
      await gone;
    },
  };
}

/** The same for a browser that Playwright starts: it ends, whatever happens, after `seconds`. `extra`: environment. */
export function limitedLaunch(program: string, seconds: number, extra: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...extra };
  if (!HAS_TIMEOUT) return { executablePath: program, env };
  return {
    executablePath: WRAPPER,
    env: { ...env, LIMITED_PROGRAM: program, LIMIT_SECONDS: String(seconds) },
  };
}
