import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apacheConfig } from "../../build/policy/apache-config.ts";
import { policyText, WORKERS } from "../../build/policy/directives.ts";
import { headersFor, IMMUTABLE, REVALIDATED } from "../../build/policy/headers.ts";
import { inlineHashes, withPolicy } from "../../build/policy/inline-code.ts";
import { netlifyHeaders } from "../../build/policy/netlify-headers.ts";
import { nginxConfig, USUAL_PLACE } from "../../build/policy/nginx-config.ts";

const NOTHING = { scripts: [], styles: [] };
const page = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8" /></head><body>${body}</body></html>`;

describe("a page of the build", () => {
  test("gets its policy right after its charset, before anything that loads", () => {
    const html = withPolicy(page(`<script src="a.js"></script>`), "a.html");
    expect(html).toMatch(
      /<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
    );
    expect(html).not.toContain("frame-ancestors");
    expect(html).not.toContain("unsafe");
    expect(html).not.toContain("data:");
  });

  test("is not changed by a second time", () => {
    const once = withPolicy(page("<p>hello</p>"), "a.html");
    expect(withPolicy(once, "a.html")).toBe(once);
  });

  test("has a hash for each script and style inside it, and for no data", () => {
    // Of "1", as given by `printf 1 | openssl dgst -sha256 -binary | base64`.
    const html = page(`<script>1</script><style>p{}</style><script type="application/ld+json">{}</script>`);
    const { scripts, styles } = inlineHashes(html, "a.html");
    expect(scripts).toEqual(["'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"]);
    expect(styles).toHaveLength(1);
    expect(withPolicy(html, "a.html")).toContain(`script-src 'self' ${scripts[0]};`);
  });

  test.each([`<p style="color: red">`, `<p onclick="a()">`, `<img alt='x' onerror = 'a()'>`])(
    "that the policy would break stops the build: %s",
    (markup) => {
      expect(() => withPolicy(page(markup), "a.html")).toThrow(/a\.html: the policy allows no/);
    },
  );

  test("may speak of such attributes", () => {
    expect(() => withPolicy(page(`<p title="style=bold onclick=no">style="x"</p>`), "a.html")).not.toThrow();
  });
});

describe("headers", () => {
  test("a worker has its own policy, and only libheif's allows WebAssembly", () => {
    const policies = Object.keys(WORKERS).map(
      (name) => headersFor(`/heart/assets/${name}-a1_B-2c3.js`, NOTHING)["Content-Security-Policy"] ?? "",
    );
    expect(policies).toEqual(Object.values(WORKERS).map(policyText));
    expect(policies.filter((policy) => policy.includes("wasm-unsafe-eval"))).toEqual([
      policyText(WORKERS["heic.worker"]),
    ]);
    expect(headersFor("/", NOTHING)["Content-Security-Policy"]).not.toContain("unsafe");
  });

  test.each([
    ["/", REVALIDATED],
    ["/heart/ar/why/", REVALIDATED],
    ["/service-worker.js", REVALIDATED],
    ["/licences.txt", REVALIDATED],
    ["/assets/index-a1b2.js", IMMUTABLE],
    ["/heart/vendor/libheif-1.23.2-5f8e9d06/libheif.wasm", IMMUTABLE],
  ])("%s is kept: %s", (path, keep) => {
    expect(headersFor(path, NOTHING)["Cache-Control"]).toBe(keep);
  });
});

describe("_headers", () => {
  const files = [
    "index.html",
    "404.html",
    "sw.js",
    "app.webmanifest",
    "robots.txt",
    "icons/heart-192.png",
    "_headers",
    "ar/index.html",
    "ar/why/index.html",
    "assets/index-a1.js",
    "assets/heic.worker-a1.js",
    "assets/opening.worker-a1.js",
    "vendor/libheif/libheif.wasm",
  ];
  const text = netlifyHeaders({ files, inline: NOTHING });
  const rules = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .reduce<{ address: string; headers: [string, string][] }[]>((all, line) => {
      if (!line.startsWith(" ")) all.push({ address: line, headers: [] });
      else all.at(-1)?.headers.push(line.trim().split(/: (.*)/s, 2) as [string, string]);
      return all;
    }, []);

  /** The values that a host sends for each header of an address, in the order of the rules. */
  const given = (path: string): Readonly<Record<string, readonly string[]>> => {
    const all: Record<string, string[]> = {};
    for (const { address, headers } of rules)
      if (address.endsWith("*") ? path.startsWith(address.slice(0, -1)) : address === path)
        for (const [name, value] of headers) all[name] = [...(all[name] ?? []), value];
    return all;
  };
  const parsed = (policy: string): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      policy.split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources];
      }),
    );
  /** What a browser allows given several policies: only what each of them allows, explicitly or by default-src. */
  const jointly = (policies: readonly string[]): Readonly<Record<string, readonly string[]>> => {
    const all = policies.map(parsed);
    const names = new Set(all.flatMap((policy) => Object.keys(policy)));
    const allowed = (policy: Readonly<Record<string, readonly string[]>>, name: string) =>
      policy[name] ?? (/-src$/.test(name) ? (policy["default-src"] ?? []) : null);
    return Object.fromEntries(
      [...names].map((name) => {
        const lists = all.map((policy) => allowed(policy, name)).filter((list) => list !== null);
        return [name, (lists[0] ?? []).filter((source) => lists.every((list) => list.includes(source)))];
      }),
    );
  };
  const paths = [...files.filter((file) => file !== "_headers").map((file) => `/${file}`), "/", "/ar/"];

  test.each(paths)("gives %s what it needs, and no header twice but the policy", (path) => {
    const { "Content-Security-Policy": policies = [], ...others } = given(path);
    const { "Content-Security-Policy": policy = "", ...expected } = headersFor(path, NOTHING);
    for (const [name, values] of Object.entries(others)) expect(values, name).toHaveLength(1);
    for (const [name, value] of Object.entries(expected)) expect(others[name], name).toEqual([value]);
    // Only documents and workers have a policy of their own; the files they load need none.
    if (!/\/$|html$|sw\.js$|worker-/.test(path)) return;
    // If the host sends only the last one.
    expect(policies.at(-1)).toBe(policy);
    // If it joins them.
    expect(jointly(policies)).toMatchObject(parsed(policy));
  });

  test.each(["/nothing", "/nothing/at/all", "/assets/gone-a1.js", "/vendor/", "/ar/nothing"])(
    "protects the page for what is missing at %s",
    (path) => {
      const { "Content-Security-Policy": policies = [], ...others } = given(path);
      const { "Content-Security-Policy": policy = "", ...expected } = headersFor("/", NOTHING);
      for (const name of Object.keys(expected).filter((name) => name !== "Cache-Control"))
        expect(others[name], name).toEqual([expected[name]]);
      const { "script-src": scripts, ...rest } = jointly(policies);
      const { "script-src": _, ...page } = parsed(policy);
      expect(rest).toMatchObject(page);
      expect(scripts?.filter((source) => source !== "'wasm-unsafe-eval'")).toEqual(["'self'"]);
    },
  );

  test("stays within what Cloudflare takes: 100 rules, 2000 characters a line", () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

test.each([
  ["nginx", nginxConfig(NOTHING, USUAL_PLACE)],
  ["Apache", apacheConfig(NOTHING)],
])("the file for %s names every header and every policy", (_name, text) => {
  const values = [
    ...Object.values(WORKERS).map(policyText),
    ...Object.values(headersFor("/", NOTHING)),
    IMMUTABLE,
  ];
  for (const value of values) expect(text).toContain(`"${value}"`);
  for (const name of Object.keys(headersFor("/", NOTHING))) expect(text).toContain(name);
});

test("no part of the app starts a script by a plain address, which a browser would refuse", async () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const starts = sources.flatMap((file) =>
    [
      ...readFileSync(join("src", file), "utf8").matchAll(
        /(new Worker|serviceWorker\.register|(?<!function )startWorker)\((\w+)/g,
      ),
    ].map(([, by, argument]) => ({ file, by, argument })),
  );
  expect(starts.length).toBeGreaterThanOrEqual(5);
  expect(starts.filter(({ by, argument }) => by !== "startWorker" && argument !== "trustedScript")).toEqual(
    [],
  );
  // Everything else uses the one place that starts workers.
  expect(starts.filter(({ by }) => by === "new Worker")).toHaveLength(1);
});
