import { cpus } from "node:os";
import type { Visit } from "./visits.ts";
import type { Load } from "./wrk.ts";

const TITLE = "\n## Serving\n";
const VISITORS = 1_000_000;
const SECONDS_A_DAY = 86_400;

/** The document with its part on serving written anew, at its end. */
export function withServing(document: string, visits: readonly Visit[], loads: readonly Load[]): string {
  const start = document.indexOf(TITLE);
  const before = start < 0 ? document.trimEnd() : document.slice(0, start).trimEnd();
  const next = start < 0 ? -1 : document.indexOf("\n## ", start + TITLE.length);
  const after = next < 0 ? "" : document.slice(next);
  return `${before}\n${serving(visits, loads)}${after}`;
}

function serving(visits: readonly Visit[], loads: readonly Load[]): string {
  const [perVisit, page, unchanged] = loads;
  const perSecond = (load: Load | undefined) => (load ? load.requestsPerSecond / load.requests : 0);
  const [landing, picture] = visits.map(bytesOf);
  const full = (landing ?? 0) + (picture ?? 0);
  return `${TITLE}
Written by \`npm run load\` on ${new Date().toISOString().slice(0, 10)}: Debian's nginx with \`deploy/nginx.conf\` and .gz files, on ${cpus().length} cores
(${cpus()[0]?.model.trim()}) that it shares with wrk, which asks over 64 connections on loopback for 15 s each, without TLS.

| a visit | requests | of these "not changed" | bytes sent, with headers |
| --- | --- | --- | --- |
${visits.map(visitRow).join("\n")}

| asked for | requests/s | visits/s | MB/s | median, ms | 99th percentile, ms |
| --- | --- | --- | --- | --- | --- |
${loads.map(loadRow).join("\n")}

Worked out from these:

- A million visitors who each make a picture take ${gigabytes(full * VISITORS)} GB; who only look at the first page, ${gigabytes((landing ?? 0) * VISITORS)} GB.
  With .br files (nginx's brotli module, or a CDN) it is about a fifth less.
- This machine answers ${Math.round(perSecond(perVisit))} first visits a second. A million spread evenly over a day are ${(VISITORS / SECONDS_A_DAY).toFixed(1)} a second; if half of
  them come within one hour, ${Math.round(VISITORS / 2 / 3600)} a second, which is ${Math.round((100 * VISITORS) / 2 / 3600 / perSecond(perVisit))} % of it. The line is the limit before the processor: these ${Math.round(VISITORS / 2 / 3600)} visits a second
  take ${((((landing ?? 0) * VISITORS) / 2 / 3600) * 8e-6).toFixed(0)} Mbit/s for the first page alone, ${(((full * VISITORS) / 2 / 3600 / 1e6) * 8).toFixed(0)} with a picture.
- TLS takes its share of the processor when a connection is opened, and is not in these figures.
- Photos never reach the server, so what people do with theirs costs it nothing. (${Math.round(page?.requestsPerSecond ?? 0)} and ${Math.round(unchanged?.requestsPerSecond ?? 0)} requests a
  second for the page, sent and not changed.)
`;
}

const bytesOf = ({ answers }: Visit): number => answers.reduce((sum, { bytes }) => sum + bytes, 0);

const visitRow = (visit: Visit): string => {
  const unchanged = visit.answers.filter(({ status }) => status === 304).length;
  return `| ${visit.name} | ${visit.answers.length} | ${unchanged} | ${bytesOf(visit).toLocaleString("en")} |`;
};

const loadRow = (load: Load): string =>
  `| ${[
    load.name,
    Math.round(load.requestsPerSecond).toLocaleString("en"),
    Math.round(load.requestsPerSecond / load.requests).toLocaleString("en"),
    load.megabytesPerSecond.toFixed(1),
    load.median.toFixed(1),
    load.slowest.toFixed(1),
  ].join(" | ")} |`;

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(0);
