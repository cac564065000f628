// npm run ring-words: shapes the text of the ring and writes its outlines to src/scene/words.
import { installPackages } from "../scripts/install.mjs";

installPackages();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./build/ring-words/write-ring-words.ts");
await /** @type {{ writeRingWords(): Promise<void> }} */ (module).writeRingWords();
