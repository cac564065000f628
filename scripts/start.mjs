// npm start: installs missing packages, builds the app and serves it.
import { installPackages } from "./install.mjs";

installPackages();
// Vite does not override NODE_ENV if the shell has set it, and this build is for production.
process.env.NODE_ENV = "production";
const { build, preview } = await import("vite");
const port = Number(process.env.PORT ?? 4173);
process.env.SITE_URL ??= `http://localhost:${port}/`;
console.log("Building the app…");
await build({ logLevel: "warn" });
const server = await preview({ preview: { port, strictPort: process.env.PORT !== undefined } });
console.log(`Wear the Blue Heart is at ${server.resolvedUrls?.local[0]} (Ctrl+C stops it)`);
