// npm run pictures: takes the README's pictures from the app as it is.
import { installBrowser, installPackages } from "../scripts/install.mjs";

installPackages();
installBrowser();
const { runnerImport } = await import("vite");
const { module } = await runnerImport("./tools/pictures/take-pictures.ts");
await /** @type {{ takePictures(): Promise<void> }} */ (module).takePictures();
