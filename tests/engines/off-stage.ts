import type { Design } from "../../src/model/design.ts";
import type { RenderRequest } from "../harness/harness.ts";
import { until } from "./controls.ts";
import type { Engine } from "./engine.ts";

/** Designs over one photo file, rendered off stage in an engine with the code that the app uses for saving. RGBA. */
export async function renderOffStage(
  engine: Engine,
  harnessUrl: string,
  designs: readonly Design[],
  photo: string,
  side: number,
): Promise<Buffer[]> {
  const tab = await engine.open(harnessUrl);
  try {
    await until(tab, `"renderComposition" in window`);
    await tab.choose(photo);
    const pictures: Buffer[] = [];
    for (const design of designs) {
      const request: RenderRequest = { design, side, isPlacedByFaces: false };
      const input = `document.querySelector("input").files[0]`;
      const text = await tab.evaluate(`window.renderComposition(${JSON.stringify(request)}, ${input})`);
      pictures.push(Buffer.from(String(text), "base64"));
    }
    return pictures;
  } finally {
    await tab.close();
  }
}
