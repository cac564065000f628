import { startWebKit } from "../../scripts/browsers/webkit.ts";
import type { Point } from "../../src/model/geometry.ts";
import { catchDownload } from "./downloads.ts";
import { type Engine, LIMIT_SECONDS, WINDOW } from "./engine.ts";
import { startRecordingProxy } from "./recording-proxy.ts";

/** The Control key: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const CONTROL = "\uE009";

/** WebKitGTK over W3C WebDriver. Throws if it is not installed. */
export async function startWebKitEngine(allowed: readonly string[]): Promise<Engine> {
  const proxy = await startRecordingProxy({ allowed, recordsNoise: true });
  const webkit = await startWebKit(LIMIT_SECONDS);
  if (!webkit) throw new Error("WebKitGTK is not installed.");
  const probe = await webkit.open();
  const version = probe.browserVersion;
  await probe.close();
  return {
    version,
    proxy,
    async open(url) {
      const window = await webkit.open(proxy.host);
      await window.send("POST", "/window/rect", { x: 0, y: 0, ...WINDOW });
      await window.send("POST", "/url", { url });
      return {
        evaluate: window.evaluate,
        choose: window.choose,
        mouse: async (points) => void (await window.send("POST", "/actions", mouseActions(points))),
        // Its driver accepts touches but turns them into mouse events.
        touch: null,
        type: async (character, withControl = false) =>
          void (await window.send("POST", "/actions", keyActions(character, withControl))),
        download: (start) => catchDownload(webkit.home, start),
        noise: async () => (await window.evaluate("window.recordedNoise")) as string[],
        close: window.close,
      };
    },
    async close() {
      await webkit.close();
      await proxy.close();
    },
  };
}

function mouseActions([first, ...others]: readonly Point[]) {
  const to = (point: Point | undefined) => ({ type: "pointerMove", duration: 0, ...point });
  const actions = [
    to(first),
    { type: "pointerDown", button: 0 },
    ...others.map(to),
    { type: "pointerUp", button: 0 },
  ];
  return { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] };
}

function keyActions(character: string, withControl: boolean) {
  const keys = withControl ? [CONTROL, character] : [character];
  const actions = [
    ...keys.map((value) => ({ type: "keyDown", value })),
    ...keys.toReversed().map((value) => ({ type: "keyUp", value })),
  ];
  return { actions: [{ type: "key", id: "keyboard", actions }] };
}
