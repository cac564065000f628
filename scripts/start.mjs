// npm start: installs what is missing, builds the app and serves it.
import { installPackages } from "./install.mjs";

installPackages();
// Vite only sets it where it is not set; a shell may say otherwise, and people are served what is built here.
process.env.NODE_ENV = "production";
const { build, preview } = await import("vite");
const port = Number(process.env.PORT ?? 4173);
process.env.SITE_URL ??= `http://localhost:${port}/`;
console.log("Building the app…");
await build({ logLevel: "warn" });
const server = await preview({ preview: { port, strictPort: process.env.PORT !== undefined } });
console.log(`Wear the Blue Heart is at ${server.resolvedUrls?.local[0]} (Ctrl+C stops it)`);
