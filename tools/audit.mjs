// npm run audit: runs Lighthouse on every page in every language; about ten minutes. See tools/audit/run.ts.
import { installBrowser, installPackages, installServer } from "../scripts/install.mjs";

installPackages();
installBrowser();
installServer();
process.env.NODE_ENV = "production";
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./tools/audit/run.ts");
const { auditSite } = /** @type {typeof import("./audit/run.ts")} */ (module);
process.exitCode = (await auditSite(process.argv.slice(2), (address) => import(address))) ? 0 : 1;
