// npm run audit, bench and the like: installs what a tool needs, then runs it with the arguments given after "--".
import { installBrowser, installPackages, installServer } from "../scripts/install.mjs";

/**
 * Each tool's module, and what it needs besides the packages. The module exports `run`, which resolves to false if
 * something is wrong, or does its work while it is imported.
 *
 * @type {Readonly<Record<string, readonly [file: string, ...needs: readonly (() => void)[]]>>}
 */
const TOOLS = {
  audit: ["tools/audit/run.ts", installBrowser, installServer],
  bench: ["tools/bench/run.ts", installBrowser],
  "contact-sheet": ["tests/contact-sheet/make-contact-sheet.ts", installBrowser],
  licences: ["tools/check-licences.ts"],
  monkey: ["tests/monkey/run-monkey.ts", installBrowser],
  pictures: ["tools/pictures/take-pictures.ts", installBrowser],
  policy: ["build/policy/deploy-files.ts"],
  "ring-words": ["build/ring-words/write-ring-words.ts"],
  translations: ["tools/translations/write-translations.ts"],
};

/** @typedef {(args: readonly string[], nodeImport: (address: string) => Promise<unknown>) => unknown} Run */

const [, , name = "", ...args] = process.argv;
const [file, ...needs] = TOOLS[name] ?? [];
if (!file) throw new Error(`The tools are ${Object.keys(TOOLS).join(", ")}.`);
installPackages();
for (const install of needs) install();
const { runnerImport } = await import("vite");
const { module } = await runnerImport(`./${file}`);
const { run } = /** @type {{ run?: Run }} */ (module);
const outcome = await run?.(args, (address) => import(address));
process.exitCode = outcome === false ? 1 : 0;
