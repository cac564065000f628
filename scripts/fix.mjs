// npm run fix: formats the code and applies the linter's automatic fixes.
import { installPackages, run } from "./install.mjs";

installPackages();
run("node_modules/.bin/biome", ["check", "--write", "."]);
