import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { apacheConfig } from "./apache-config.ts";
import { readBuiltSite } from "./built-site.ts";
import { nginxConfig, USUAL_PLACE } from "./nginx-config.ts";

/** The configuration files for hosts, by path in the repository, generated for the app built into `folder`. */
function deployFiles(folder: string): Readonly<Record<string, string>> {
  const { inline } = readBuiltSite(folder);
  return {
    "deploy/nginx.conf": nginxConfig(inline, USUAL_PLACE),
    "deploy/.htaccess": apacheConfig(inline),
  };
}

export function run(): void {
  mkdirSync("deploy", { recursive: true });
  for (const [file, content] of Object.entries(deployFiles("dist"))) writeFileSync(file, content);
}

/** The files in deploy/ that differ from what would be generated. */
export const staleDeployFiles = (folder: string): readonly string[] =>
  Object.entries(deployFiles(folder))
    .filter(([file, content]) => !existsSync(file) || readFileSync(file, "utf8") !== content)
    .map(([file]) => file);
