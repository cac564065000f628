import { createHash } from "node:crypto";
import { type InlineHashes, pageDirectives, policyText } from "./directives.ts";

const ELEMENT = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi;

/**
 * The hashes of a page's inline scripts and styles. Throws if the page has inline code that a hash cannot allow (a
 * `style` attribute, an `onclick`), because the policy would silently block it.
 */
export function inlineHashes(html: string, page: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name = "", attributes = "", content = ""] of html.matchAll(ELEMENT)) {
    if (name.toLowerCase() === "style") styles.add(hashOf(content));
    else if (!/\ssrc\s*=/i.test(attributes) && isRun(attributes)) scripts.add(hashOf(content));
  }
  for (const [tag] of html.replaceAll(ELEMENT, "").matchAll(/<[a-z][^>]*>/gi)) {
    // Ignores text within attribute values.
    const attribute = /\s(style|on[a-z]+)\s*=/i.exec(tag.replaceAll(/"[^"]*"|'[^']*'/g, '""'))?.[1];
    if (attribute) throw new Error(`${page}: the policy allows no ${attribute}="…": ${tag.slice(0, 120)}`);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/** Data blocks, such as JSON, are not executed and need no hash. */
function isRun(attributes: string): boolean {
  const type = /\stype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? "module";
  return ["module", "text/javascript", "importmap", "speculationrules"].includes(type.toLowerCase());
}

const hashOf = (content: string): string =>
  `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** All hashes of all pages: the headers are the same for every page, while each page's meta tag allows only its own. */
export const unionOf = (pages: readonly InlineHashes[]): InlineHashes => ({
  scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
  styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
});

const EXISTING = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/i;
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/**
 * Adds a page's own policy as a meta tag directly after its charset, so that it applies to everything the page loads.
 * Replaces an existing policy. Throws for a page without a charset, and for one that the policy would break.
 */
export function withPolicy(html: string, page: string): string {
  const bare = html.replace(EXISTING, "");
  const policy = policyText(pageDirectives(inlineHashes(bare, page)));
  if (!CHARSET.test(bare)) throw new Error(`${page} has no <meta charset="utf-8">`);
  return bare.replace(
    CHARSET,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}
