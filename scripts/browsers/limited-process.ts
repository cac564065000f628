import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A process that, with all it starts, outlives neither its time limit nor the process that started it. */
export type LimitedProcess = { readonly child: ChildProcess; end(): Promise<void> };

const WRAPPER = fileURLToPath(new URL("within-limit.sh", import.meta.url));

/**
 * How to start a program so that the system ends it after `seconds`, even if this process dies. `extra` is added to its
 * environment. Only works on Linux; elsewhere the program is started without a limit.
 */
export function limitedLaunch(program: string, seconds: number, extra: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...extra };
  if (process.platform !== "linux") return { executablePath: program, env };
  return {
    executablePath: WRAPPER,
    env: { ...env, LIMITED_PROGRAM: program, LIMIT_SECONDS: String(seconds) },
  };
}

/** Starts a program with a time limit in its own process group. `end` kills the whole group. */
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
      // All its processes have already ended.
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
