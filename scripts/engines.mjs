// npm run engines: the whole journey in Chromium, Firefox and WebKit, as far as they are installed or can be.
import { tellMissingEngines } from "./engines/find-engines.mjs";
import { installBrowser, installEngines, installPackages, run } from "./install.mjs";

installPackages();
installBrowser();
installEngines();
tellMissingEngines();
run("node_modules/.bin/vitest", ["run", "--project", "engines"]);
