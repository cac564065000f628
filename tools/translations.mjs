// npm run translations: writes docs/translations.md, the list of texts that no native speaker has reviewed yet.
import { installPackages } from "../scripts/install.mjs";

installPackages();
const { runnerImport } = await import("vite");
await runnerImport("./tools/translations/write-translations.ts");
