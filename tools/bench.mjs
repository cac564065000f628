// npm run bench: installs missing packages, then measures how fast photos open. See tools/bench/run.ts for its options.
import { installBrowser, installPackages } from "../scripts/install.mjs";

installPackages();
installBrowser();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./tools/bench/run.ts");
await /** @type {{ bench(args: string[]): Promise<void> }} */ (module).bench(process.argv.slice(2));
