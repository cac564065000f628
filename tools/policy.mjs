// npm run policy [-- --check]: writes deploy/nginx.conf and deploy/.htaccess for the built app, or compares them.
import { installPackages } from "../scripts/install.mjs";

installPackages();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./build/policy/deploy-files.ts");
const { writeDeployFiles, staleDeployFiles } =
  /** @type {typeof import("../build/policy/deploy-files.ts")} */ (module);
if (process.argv.includes("--check")) {
  const stale = staleDeployFiles("dist");
  if (stale.length > 0)
    console.error(`Not what build/policy makes: ${stale.join(", ")}. npm run policy writes them.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else writeDeployFiles("dist");
