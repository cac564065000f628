// npm run build: installs what is missing and builds the app into dist/, ready for any host, with .gz and .br beside.
import { installPackages } from "./install.mjs";
import { precompress } from "./precompress.mjs";

installPackages();
// Vite only sets it where it is not set; a shell may say otherwise, and people are served what is built here.
process.env.NODE_ENV = "production";
const { build } = await import("vite");
await build({ logLevel: "warn" });
const { files, bytes, gzip, brotli } = precompress("dist");
const kB = (/** @type {number} */ size) => `${Math.round(size / 1000)} kB`;
console.log(`dist/: ${files} files to compress, ${kB(bytes)}; as .gz ${kB(gzip)}, as .br ${kB(brotli)}.`);
