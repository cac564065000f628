// npm run monkey [-- --seed 3 --actions 500]: random actions in the built app, with ten seeds. See tests/monkey.
import { installBrowser, installPackages } from "../scripts/install.mjs";

installPackages();
installBrowser();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./tests/monkey/run-monkey.ts");
const isFine = await /** @type {{ runMonkey(options: string[]): Promise<boolean> }} */ (module).runMonkey(
  process.argv.slice(2),
);
process.exitCode = isFine ? 0 : 1;
