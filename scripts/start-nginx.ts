import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBuiltSite } from "../build/policy/built-site.ts";
import { nginxConfig } from "../build/policy/nginx-config.ts";
import { freePort } from "./browsers/free-port.ts";

const PROGRAM = "/usr/sbin/nginx";

/** Whether Debian's nginx is installed. scripts/install.mjs installs it for CI. */
export const hasNginx = (): boolean => existsSync(PROGRAM);

export type Nginx = {
  readonly url: string;
  readonly pid: number;
  /** Everything written to its error log so far. */
  errorLog(): string;
  close(): Promise<void>;
};

export type Place = {
  /** The folder to serve. */
  readonly root: string;
  /** The built app: `root` itself, or a folder in it. */
  readonly dist: string;
  /** The port to listen on; a free one if absent. */
  readonly port?: number;
  /** A file that receives a line per response: status, bytes sent including headers, address. */
  readonly log?: string;
};

/** Starts nginx with the site of deploy/nginx.conf, except for its port, its folder and its log. */
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

/** The settings of Debian's nginx.conf, with all files in one folder. */
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

/** Waits until nginx answers, or throws if it exits first. */
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
