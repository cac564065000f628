import { writeFile } from "node:fs/promises";
import { translationsList } from "./translations-list.ts";

// Runs while the module is imported: the runner is closed afterwards, and the languages could no longer be loaded.
await writeFile("docs/translations.md", await translationsList());
