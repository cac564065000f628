import type { Page } from "playwright";
import type { RenderRequest } from "./harness.ts";

/** A photo by its path, or by its bytes. */
export type PhotoFile =
  | string
  | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Returns the RGBA bytes of a design over a photo file (or none). */
export type Render = (request: RenderRequest, photo: PhotoFile | null) => Promise<Buffer>;

/** Renders off stage in a real browser, with the code that the app uses for saving. */
export async function openRenderer(page: Page, harnessUrl: string): Promise<Render> {
  await page.goto(harnessUrl);
  const input = page.locator("input");
  let given: PhotoFile | null = null;
  return async (request, photo) => {
    if (photo !== given) await input.setInputFiles(photo ?? []);
    given = photo;
    const text = await input.evaluate(
      (element: HTMLInputElement, request) =>
        window.renderComposition(request as RenderRequest, element.files?.[0] ?? null),
      request as object,
    );
    return Buffer.from(text, "base64");
  };
}
