import { type Directives, type InlineHashes, policyText, WORKERS } from "./directives.ts";
import {
  COMMON_HEADERS,
  HASHED_FOLDERS,
  HSTS,
  headersFor,
  IMMUTABLE,
  PAGE_HEADERS,
  REVALIDATED,
} from "./headers.ts";

/** The file's own name. */
export const HOST_HEADERS = "_headers";

type Site = { readonly files: readonly string[]; readonly inline: InlineHashes };

/**
 * The file `_headers` of Netlify and Cloudflare Pages, for a site at the root of its host name. Where two rules give the
 * same header, both hosts join the values, and of two policies browsers keep both. So no two rules that can fit one
 * address name the same header: there is one for all, one for each folder of pages, and one for each worker.
 */
export function netlifyHeaders({ files, inline }: Site): string {
  const { "Content-Security-Policy": policy = "" } = headersFor("/", inline);
  const forPage = { ...PAGE_HEADERS, "Content-Security-Policy": policy, "Cache-Control": REVALIDATED };
  const folders = new Set(
    files
      .filter((file) => file.includes("/"))
      .map((file) => file.slice(0, file.indexOf("/")))
      .filter((folder) => !HASHED_FOLDERS.some((hashed) => hashed === folder)),
  );
  const atRoot = files.filter((file) => !file.includes("/") && file !== HOST_HEADERS);
  return [
    "# Written by the build from scripts/policy. For Netlify and Cloudflare Pages.",
    `# Once the whole host name answers by https only, add to the first rule: ${HSTS.join(": ")}`,
    rule("/*", COMMON_HEADERS),
    rule("/", forPage),
    ...atRoot.map((file) => rule(`/${file}`, forPage)),
    ...[...folders].map((folder) => rule(`/${folder}/*`, forPage)),
    ...HASHED_FOLDERS.map((folder) => rule(`/${folder}/*`, { "Cache-Control": IMMUTABLE })),
    ...Object.entries(WORKERS).flatMap(([name, directives]) => workerRules(files, name, directives)),
    "",
  ].join("\n");
}

const workerRules = (files: readonly string[], name: string, directives: Directives): string[] =>
  files
    .filter((file) => file.startsWith(`assets/${name}-`) && file.endsWith(".js"))
    .map((file) => rule(`/${file}`, { "Content-Security-Policy": policyText(directives) }));

const rule = (address: string, headers: Readonly<Record<string, string>>): string =>
  [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
