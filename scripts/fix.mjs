// npm run fix: formats the code and applies what the linter can mend by itself.
import { installPackages, run } from "./install.mjs";

installPackages();
run("node_modules/.bin/biome", ["check", "--write", "."]);
