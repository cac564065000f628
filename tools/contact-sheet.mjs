// npm run contact-sheet [-- photo…]: draws every badge over some photos, small and large, for visual review.
import { installBrowser, installPackages } from "../scripts/install.mjs";

installPackages();
installBrowser();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./tests/contact-sheet/make-contact-sheet.ts");
await /** @type {{ makeContactSheet(photos: string[]): Promise<void> }} */ (module).makeContactSheet(
  process.argv.slice(2),
);
