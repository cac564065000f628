// npm run dev: serves the source with hot reload and without a service worker, which could serve outdated files.
import { installPackages } from "./install.mjs";

installPackages();
const { createServer } = await import("vite");
const port = process.env.PORT;
const server = await createServer({
  server: { host: "127.0.0.1", port: Number(port ?? 5173), strictPort: port !== undefined },
});
await server.listen();
console.log(`Wear the Blue Heart, from its source, is at ${server.resolvedUrls?.local[0]} (Ctrl+C stops it)`);
