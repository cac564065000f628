import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";

/**
 * A command run as a child process. `program` is one of node_modules/.bin, or on the PATH.
 * @typedef {{ name: string, command: [program: string, ...string[]], minutes?: number, env?: NodeJS.ProcessEnv }} Job
 */
/** @typedef {{ name: string, ok: boolean, seconds: number }} Outcome */

const isWindows = process.platform === "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends a process and everything that it started. @param {import("node:child_process").ChildProcess} child */
function end({ pid }) {
  if (pid === undefined) return;
  if (isWindows) spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
  else process.kill(-pid, "SIGKILL");
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    running.forEach(end);
    process.exit(130);
  });

/**
 * Runs a job and prints each line of its output after the job's name. A job that takes longer than `minutes` (5) is
 * ended with everything that it started, and counts as failed.
 *
 * @param {Job} job
 * @returns {Promise<Outcome>}
 */
export function runJob({ name, command: [program, ...args], minutes = 5, env = {} }) {
  const start = performance.now();
  const local = `node_modules/.bin/${program}`;
  const say = (/** @type {string} */ line) => console.log(`${name} │ ${line}`);
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(existsSync(local) ? local : program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: isWindows,
    detached: !isWindows,
    env: { ...process.env, ...colour, ...env },
  });
  running.add(child);
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", say);
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(timer);
      running.delete(child);
      const seconds = (performance.now() - start) / 1000;
      say(`${ok ? "✓ passed" : "✗ failed"} after ${seconds.toFixed(1)} s`);
      resolve({ name, ok, seconds });
    };
    const timer = setTimeout(() => {
      say(`not finished after ${minutes} minutes, so it was ended`);
      end(child);
    }, minutes * 60_000);
    child.once("error", (reason) => {
      say(String(reason));
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}

/**
 * Runs jobs in parallel, starting them in order, as many at a time as there are processors.
 * @param {readonly Job[]} jobs
 * @returns {Promise<Outcome[]>} In the order in which they ended.
 */
export async function runJobs(jobs, atOnce = availableParallelism()) {
  const waiting = [...jobs];
  /** @type {Outcome[]} */
  const outcomes = [];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) outcomes.push(await runJob(job));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

/** Prints how long each job took, longest first. @param {readonly Outcome[]} outcomes @param {number} start */
export function printSeconds(outcomes, start) {
  console.log("\nSeconds (beside each other):");
  for (const { name, ok, seconds } of outcomes.toSorted((a, b) => b.seconds - a.seconds))
    console.log(`${seconds.toFixed(1).padStart(7)}  ${name}${ok ? "" : ", failed"}`);
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(7)}  in all`);
}
