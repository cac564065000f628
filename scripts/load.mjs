// npm run load: what a visitor takes, and how many one small machine carries; about two minutes. See scripts/load/run.ts.
import { installBrowser, installPackages, installServer } from "./install.mjs";

installPackages();
installBrowser();
installServer();
process.env.NODE_ENV = "production";
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./scripts/load/run.ts");
const { measureLoad } = /** @type {typeof import("./load/run.ts")} */ (module);
await measureLoad();
