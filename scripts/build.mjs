// npm run build: installs missing packages and builds the app into dist/, ready for any host, with .gz and .br files.
import { installPackages } from "./install.mjs";
import { precompress } from "./precompress.mjs";

installPackages();
// Vite does not override NODE_ENV if the shell has set it, and this build is for production.
process.env.NODE_ENV = "production";
const { build } = await import("vite");
await build({ logLevel: "warn" });
const { files, bytes, gzip, brotli } = precompress("dist");
const kB = (/** @type {number} */ size) => `${Math.round(size / 1000)} kB`;
console.log(`dist/: ${files} files to compress, ${kB(bytes)}; as .gz ${kB(gzip)}, as .br ${kB(brotli)}.`);
