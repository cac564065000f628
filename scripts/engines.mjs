// npm run engines: the whole journey in Chromium, Firefox and WebKit, as far as they are installed or can be.
import { missingEngines } from "./engines/find-engines.mjs";
import { installBrowser, installEngines, installPackages, run } from "./install.mjs";

installPackages();
installBrowser();
installEngines();
for (const { name, packages } of missingEngines())
  console.log(`Not tested here: ${name}. With Debian's ${packages.join(" and ")} it is.`);
run("node_modules/.bin/vitest", ["run", "--project", "engines"]);
