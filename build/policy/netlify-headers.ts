import {
  type Directives,
  FRAMES,
  type InlineHashes,
  pageDirectives,
  policyText,
  WORKERS,
} from "./directives.ts";
import {
  COMMON_HEADERS,
  HASHED_FOLDERS,
  HSTS,
  headersFor,
  IMMUTABLE,
  PAGE_HEADERS,
  REVALIDATED,
} from "./headers.ts";

export const HOST_HEADERS = "_headers";

type Site = { readonly files: readonly string[]; readonly inline: InlineHashes };

/**
 * The file `_headers` of Netlify and Cloudflare Pages, for a site at the root of its host name. The address of a
 * missing page matches only the rule for all addresses, so that rule has every header that a page needs. If a second
 * rule sets the same header, Cloudflare joins both values with a comma; Netlify's documentation does not say what
 * Netlify does. So the only header set twice is the policy, and both cases are safe: the policy for all addresses
 * allows everything that any file needs, and a browser enforces both of two joined policies.
 */
export function netlifyHeaders({ files, inline }: Site): string {
  const { "Content-Security-Policy": policy = "" } = headersFor("/", inline);
  const forPage = { "Content-Security-Policy": policy, "Cache-Control": REVALIDATED };
  const folders = new Set(
    files
      .filter((file) => file.includes("/"))
      .map((file) => file.slice(0, file.indexOf("/")))
      .filter((folder) => !HASHED_FOLDERS.some((hashed) => hashed === folder)),
  );
  const atRoot = files.filter((file) => !file.includes("/") && file !== HOST_HEADERS);
  return [
    "# Written by the build from build/policy. For Netlify and Cloudflare Pages.",
    `# Once the whole host name answers by https only, add to the first rule: ${HSTS.join(": ")}`,
    rule("/*", {
      ...COMMON_HEADERS,
      ...PAGE_HEADERS,
      "Content-Security-Policy": policyText(directivesForAll(inline)),
    }),
    rule("/", forPage),
    ...atRoot.map((file) => rule(`/${file}`, forPage)),
    ...[...folders].map((folder) => rule(`/${folder}/*`, forPage)),
    ...HASHED_FOLDERS.map((folder) => rule(`/${folder}/*`, { "Cache-Control": IMMUTABLE })),
    ...Object.entries(WORKERS).flatMap(([name, directives]) => workerRules(files, name, directives)),
    "",
  ].join("\n");
}

/** Everything that a page or any of the workers may do. */
function directivesForAll(inline: InlineHashes): Directives {
  const all: Record<string, readonly string[]> = { ...pageDirectives(inline), ...FRAMES };
  for (const worker of Object.values(WORKERS))
    for (const [name, sources] of Object.entries(worker))
      all[name] = [...new Set([...(all[name] ?? []), ...sources])];
  return all;
}

const workerRules = (files: readonly string[], name: string, directives: Directives): string[] =>
  files
    .filter((file) => file.startsWith(`assets/${name}-`) && file.endsWith(".js"))
    .map((file) => rule(`/${file}`, { "Content-Security-Policy": policyText(directives) }));

const rule = (address: string, headers: Readonly<Record<string, string>>): string =>
  [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
