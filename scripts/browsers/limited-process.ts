import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A program that cannot outlive its limit or whoever started it, with everything that it starts. */
export type LimitedProcess = { readonly child: ChildProcess; end(): Promise<void> };

const WRAPPER = fileURLToPath(new URL("within-limit.sh", import.meta.url));

/**
 * How to start a program so that the system ends it after `seconds`, whatever happens to this process. `extra` goes into
 * its environment. Only Linux can; elsewhere the program is started as it is.
 */
export function limitedLaunch(program: string, seconds: number, extra: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...extra };
  if (process.platform !== "linux") return { executablePath: program, env };
  return {
    executablePath: WRAPPER,
    env: { ...env, LIMITED_PROGRAM: program, LIMIT_SECONDS: String(seconds) },
  };
}

/** Starts a program within a limit, in a process group of its own, which `end` ends as a whole. */
export function startLimited(
  program: string,
  args: readonly string[],
  seconds: number,
  options: SpawnOptions = {},
): LimitedProcess {
  const { executablePath, env } = limitedLaunch(program, seconds, options.env);
  const child = spawn(executablePath, args, { stdio: "ignore", ...options, env, detached: true });
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
