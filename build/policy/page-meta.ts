import { pageDirectives, policyText } from "./directives.ts";
import { inlineHashes } from "./inline-code.ts";

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
