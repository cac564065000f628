import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { precompress } from "../precompress.mjs";
import { withServing } from "./report.ts";
import { startNginx } from "./start-nginx.ts";
import { measureVisits } from "./visits.ts";
import { type Ask, type Load, runWrk } from "./wrk.ts";

const DOCUMENT = "docs/benchmarks.md";

/**
 * Builds the app, serves it by Debian's nginx with deploy/nginx.conf, watches what a browser fetches in each kind of visit,
 * and asks for the same with wrk, three times 15 s. Prints the tables and writes them into docs/benchmarks.md.
 */
export async function measureLoad(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "load-"));
  const dist = join(folder, "app");
  const log = join(folder, "answers");
  try {
    await build({ logLevel: "warn", build: { outDir: dist, emptyOutDir: true } });
    precompress(dist);
    const logging = await startNginx({ root: dist, dist, log });
    const visits = await measureVisits(logging.url, log).finally(() => logging.close());
    const nginx = await startNginx({ root: dist, dist });
    const loads: Load[] = [];
    try {
      const etag = (await fetch(nginx.url, { headers: { "Accept-Encoding": "gzip" } })).headers.get("etag");
      const first = visits[0]?.answers.map(({ path }) => path) ?? [];
      const asks: readonly Ask[] = [
        { name: "all that a first visit fetches, in turn", paths: first, headers: {} },
        { name: "the first page alone", paths: ["/"], headers: {} },
        { name: "the first page, not changed since", paths: ["/"], headers: { "If-None-Match": etag ?? "" } },
      ];
      for (const ask of asks) loads.push(await runWrk(nginx.url, ask, folder));
    } finally {
      await nginx.close();
    }
    const report = withServing(await readFile(DOCUMENT, "utf8"), visits, loads);
    console.log(report.slice(report.indexOf("\n## Serving")));
    await writeFile(DOCUMENT, report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
