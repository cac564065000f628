import { writeFile } from "node:fs/promises";
import { translationsList } from "./translations-list.ts";

// While the module is being imported: afterwards the runner is closed, and the languages could not be loaded.
await writeFile("docs/translations.md", await translationsList());
