import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBuiltSite } from "../build/policy/built-site.ts";
import { nginxConfig } from "../build/policy/nginx-config.ts";
import { freePort } from "./browsers/free-port.ts";

const PROGRAM = "/usr/sbin/nginx";

/** Whether Debian's nginx is here. scripts/install.mjs installs it for CI. */
export const hasNginx = (): boolean => existsSync(PROGRAM);

export type Nginx = {
  readonly url: string;
  readonly pid: number;
  /** What it has written into its error log so far. */
  errorLog(): string;
  close(): Promise<void>;
};

export type Place = {
  /** What it serves. */
  readonly root: string;
  /** The built app: `root` itself, or a folder in it. */
  readonly dist: string;
  /** Where it listens; one that is free where none is named. */
  readonly port?: number;
  /** A file for a line per answer: status, bytes sent with headers, address. */
  readonly log?: string;
};

/** Starts nginx with the site of deploy/nginx.conf, apart from where it listens, what it serves and whether it logs. */
export async function startNginx({ root, dist, log, ...place }: Place): Promise<Nginx> {
  const port = place.port ?? (await freePort());
  const home = await mkdtemp(join(tmpdir(), "nginx-"));
  const { inline } = readBuiltSite(dist);
  const site = nginxConfig(inline, { listen: `127.0.0.1:${port}`, root });
  await writeFile(
    join(home, "site.conf"),
    log ? site.replace("access_log off;", `access_log ${log} bytes;`) : site,
  );
  await writeFile(join(home, "nginx.conf"), mainConfig(home));
  const child = spawn(PROGRAM, ["-p", home, "-e", "stderr", "-c", join(home, "nginx.conf")], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  let errors = "";
  child.stderr?.on("data", (text: Buffer) => {
    errors += text.toString();
    process.stderr.write(text);
  });
  await answering(port, child);
  return {
    url: `http://127.0.0.1:${port}/`,
    pid: child.pid ?? 0,
    errorLog: () => errors,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** What Debian's own nginx.conf says, with all files in one folder. */
const mainConfig = (home: string): string => `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes auto;
pid ${home}/pid;
error_log stderr warn;
events { worker_connections 768; }
http {
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  log_format bytes '$status $bytes_sent $request_uri';
  include ${home}/site.conf;
}
`;

/** Waits until it answers, or throws when it ends before. */
async function answering(port: number, child: ChildProcess): Promise<void> {
  let hasEnded = false;
  child.once("exit", () => {
    hasEnded = true;
  });
  while (!(await answers(port))) if (hasEnded) throw new Error("nginx did not start; its message is above.");
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => new Promise((resolve) => setTimeout(() => resolve(false), 20)),
  );
