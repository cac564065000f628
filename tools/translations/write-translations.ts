import { writeFile } from "node:fs/promises";
import { translationsList } from "./translations-list.ts";

// Runs while this module is imported, because `runnerImport` closes its runner afterwards, and the languages could then
// no longer be loaded.
await writeFile("docs/translations.md", await translationsList());
