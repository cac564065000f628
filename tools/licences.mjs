// npm run licences: lists every package with its licence, and fails if one is not allowed. See build/licences.
import { installPackages } from "../scripts/install.mjs";

installPackages();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./tools/check-licences.ts");
const { checkLicences } = /** @type {typeof import("./check-licences.ts")} */ (module);
process.exitCode = checkLicences() ? 0 : 1;
