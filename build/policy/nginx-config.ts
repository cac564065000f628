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

export type NginxPlace = {
  /** The address to listen on: "80", "127.0.0.1:4191". */
  readonly listen: string;
  /** The folder of the built app, or its parent folder. */
  readonly root: string;
};

/** The values in deploy/nginx.conf. */
export const USUAL_PLACE: NginxPlace = { listen: "80", root: "/srv/blue-heart" };

/** A site for nginx 1.18 or later, to be included in `http { … }` (on Debian: a file in /etc/nginx/conf.d). */
export function nginxConfig(inline: InlineHashes, { listen, root }: NginxPlace): string {
  // nginx uses the first matching regular expression, in the order written.
  const policies = policiesByAddress(inline).map(
    ([address, policy]) => `  ${address.source === "^" ? "default" : `"~${address.source}"`} "${policy}";`,
  );
  const forPages = Object.entries(PAGE_HEADERS);
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => addHeader(name, `"${value}"`));
  return `# Written by \`npm run policy\` from build/policy: change it there.

map $uri $blue_heart_policy {
${policies.join("\n")}
}
map $uri $blue_heart_keep {
  default "${REVALIDATED}";
  "~${HASHED_ADDRESS.source}" "${IMMUTABLE}";
}
# An empty header is not sent.
${forPages.map(([name, value]) => `map $uri ${variable(name)} {\n  default "${value}";\n  "~${HASHED_ADDRESS.source}" "";\n}`).join("\n")}
# Where the page "404.html" may lie that is nearest to an address: in its language's folder, or the site's. There is no
# folder "-".
map $uri $blue_heart_folder {
  default "/-";
  "~^(?<first>/[^/]+)/" $first;
}
map $uri $blue_heart_folder_below {
  default "/-";
  "~^(?<two>/[^/]+/[^/]+)/" $two;
}

server {
  listen ${listen};
  # The built app, or for the address https://example.org/heart/ the folder that holds it under the name "heart".
  root ${root};
  index index.html;
  server_tokens off;
  absolute_redirect off;
  # People's photos never come here, and what they look at need not be written down. The error log would name addresses
  # too; what keeps nginx from starting is written to the main one.
  access_log off;
  error_log /dev/null emerg;

  # An add_header inside a location would replace all of these, so every header stands here.
${common.join("\n")}
${forPages.map(([name]) => addHeader(name, variable(name))).join("\n")}
${addHeader("Content-Security-Policy", "$blue_heart_policy")}
  # Not for errors: a file that is missing while a new version is copied must not be missing for a year.
  add_header Cache-Control $blue_heart_keep;
  # Once the whole host name answers by https only:
  #${addHeader(HSTS[0], `"${HSTS[1]}"`)}

  # The build's .gz files. With libnginx-mod-http-brotli-static, "brotli_static on;" takes its .br files too.
  gzip_static on;
  gzip_vary on;
  sendfile on;
  tcp_nopush on;
  charset utf-8;

  location / {
    try_files $uri $uri/ =404;
  }
  error_page 404 @missing;
  location @missing {
    try_files $blue_heart_folder_below/404.html $blue_heart_folder/404.html /404.html =404;
  }
  location ~ \\.webmanifest$ {
    types { }
    default_type application/manifest+json;
  }
  location ~ \\.ics$ {
    types { }
    default_type text/calendar;
  }
  # They are taken instead of the files beside them, or are for other hosts; never by their own address.
  location ~ (\\.(gz|br)|/_headers)$ {
    return 404;
  }
  # What a folder may hold beside the site: .git, .htaccess, .env. Certificates are renewed by .well-known.
  location ~ /\\.(?!well-known/) {
    return 404;
  }
}
`;
}

const addHeader = (name: string, value: string): string => `  add_header ${name} ${value} always;`;

/** Permissions-Policy → $blue_heart_permissions_policy */
const variable = (name: string): string => `$blue_heart_${name.toLowerCase().replaceAll("-", "_")}`;
