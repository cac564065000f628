import type { InlineHashes } from "./directives.ts";
import {
  COMMON_HEADERS,
  HASHED_ADDRESS,
  HSTS,
  IMMUTABLE,
  PAGE_HEADERS,
  policiesByAddress,
  REVALIDATED,
} from "./headers.ts";

/** .htaccess for Apache 2.4 with mod_alias, mod_headers, mod_mime and mod_rewrite, to be placed beside index.html. */
export function apacheConfig(inline: InlineHashes): string {
  const common = Object.entries({ ...COMMON_HEADERS, ...PAGE_HEADERS }).map(([name, value]) =>
    setHeader(name, value),
  );
  const notForFiles = Object.keys(PAGE_HEADERS).map((name) => `Header always unset ${name}`);
  // Apache applies every matching section in order and the last one wins, so the section for all addresses comes first.
  const policies = policiesByAddress(inline).toReversed();
  return `# Written by \`npm run policy\` from build/policy: change it there.

Options -Indexes -MultiViews
DirectoryIndex index.html
# For other hosts, and what a folder may hold beside the site: .git, .env. Certificates are renewed by .well-known.
RedirectMatch 404 "/(_headers$|\\.(?!well-known/))"
# In a folder of the host: /heart/404.html
ErrorDocument 404 /404.html
AddType text/javascript .js
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType text/calendar .ics
AddCharset utf-8 .html .js .css .svg .txt .md .ics

${common.join("\n")}
# Not for errors: a file that is missing while a new version is copied must not be missing for a year.
${onSuccess(REVALIDATED)}
${policies.map(([address, policy]) => onlyAt(address, setHeader("Content-Security-Policy", policy))).join("\n")}
${onlyAt(HASHED_ADDRESS, [onSuccess(IMMUTABLE), ...notForFiles].join("\n  "))}
# Once the whole host name answers by https only:
# ${setHeader(HSTS[0], HSTS[1])}

# The build's .gz files in place of the files beside them.
RemoveType .gz
AddEncoding gzip .gz
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -s
  RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
<FilesMatch "\\.(html|js|css|svg|wasm|txt|md|bin|webmanifest)(\\.gz)?$">
  Header append Vary Accept-Encoding
</FilesMatch>
`;
}

const onSuccess = (value: string): string => `Header set Cache-Control "${value}"`;

const setHeader = (name: string, value: string): string => `Header always set ${name} "${value}"`;

const onlyAt = (address: RegExp, line: string): string =>
  address.source === "^" ? line : `<If "%{REQUEST_URI} =~ m#${address.source}#">\n  ${line}\n</If>`;
