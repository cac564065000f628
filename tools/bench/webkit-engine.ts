import { startWebKit } from "../../scripts/browsers/webkit.ts";
import { BENCH_LIMIT_SECONDS, type Engine } from "./engine.ts";

/** WebKitGTK on its own virtual screen, over W3C WebDriver. Null if it is not installed. */
export async function webkitEngine(): Promise<Engine | null> {
  const webkit = await startWebKit(BENCH_LIMIT_SECONDS);
  if (!webkit) return null;
  const window = await webkit.open();
  const go = async (url: string) => void (await window.send("POST", "/url", { url }));
  return {
    name: "WebKitGTK",
    version: window.browserVersion,
    floors: ["bitmap", "image", "resized"],
    canScale: false,
    async open(url) {
      await go(url);
      return { evaluate: window.evaluate, choose: window.choose, close: () => go("about:blank") };
    },
    async close() {
      await window.close().catch(() => {});
      await webkit.close();
    },
  };
}
