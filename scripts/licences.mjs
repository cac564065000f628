// npm run licences: lists every package with its licence, and fails where one is not allowed. See scripts/licences.
import { installPackages } from "./install.mjs";

installPackages();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./scripts/licences/check-licences.ts");
const { checkLicences } = /** @type {typeof import("./licences/check-licences.ts")} */ (module);
process.exitCode = checkLicences() ? 0 : 1;
