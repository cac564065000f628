import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What to ask for, again and again, in turn. */
export type Ask = {
  readonly name: string;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
};

export type Load = {
  readonly name: string;
  readonly requestsPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Milliseconds, median and 99th percentile. */
  readonly median: number;
  readonly slowest: number;
  /** How many requests make one visit. */
  readonly requests: number;
};

const SECONDS = 15;

/** Asks for 15 s over 64 connections from this same machine. Throws when any answer was an error. */
export async function runWrk(url: string, { name, paths, headers }: Ask, folder: string): Promise<Load> {
  const script = join(folder, "ask.lua");
  await writeFile(script, luaFor(paths, { "Accept-Encoding": "gzip", ...headers }));
  const { stdout } = await run("wrk", ["-t1", "-c64", `-d${SECONDS}s`, "-s", script, url]);
  const [line = ""] = /^result .*$/m.exec(stdout) ?? [];
  const [requests = 0, bytes = 0, micros = 0, median = 0, slowest = 0, errors = 0] = line
    .split(" ")
    .slice(1)
    .map(Number);
  if (requests === 0 || errors > 0) throw new Error(`wrk, ${name}: ${errors} errors\n${stdout}`);
  return {
    name,
    requestsPerSecond: (requests / micros) * 1e6,
    megabytesPerSecond: bytes / micros,
    median: median / 1000,
    slowest: slowest / 1000,
    requests: paths.length,
  };
}

/** wrk is told by Lua what to ask for, and tells by Lua what it found: https://github.com/wg/wrk/blob/master/SCRIPTING */
const luaFor = (paths: readonly string[], headers: Readonly<Record<string, string>>): string => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(", ")} }
local headers = { ${Object.entries(headers)
  .map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
  .join(", ")} }
local turn = 0
function request()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn], headers)
end
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("result %d %d %d %d %d %d\\n", summary.requests, summary.bytes, summary.duration,
    latency:percentile(50), latency:percentile(99), failed))
end
`;
