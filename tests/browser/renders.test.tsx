import type { ComponentProps } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { translator } from "../../src/i18n/translator.ts";
import { beginOpening } from "../../src/photo-import/open/begin-opening.ts";
import { App } from "../../src/ui/app/App.tsx";
import { AppRequests } from "../../src/ui/app/app-request.ts";
import { needMessages, pageMessages } from "../../src/ui/common/page-messages.ts";
import { TranslationContext } from "../../src/ui/common/translation.ts";
import type { EditorProps } from "../../src/ui/editor/Editor.tsx";
import { LANDING_IDS } from "../../src/ui/site/landing-page.ts";
import { DRAWN_SIZE, drawPhoto } from "./drawn-photos.ts";
import { failOnConsoleError } from "./pixels.ts";

failOnConsoleError();

const renders = vi.hoisted(() => ({ app: 0, editor: 0 }));

vi.mock("../../src/ui/editor/Editor.tsx", async (importOriginal) => {
  const { Editor } = await importOriginal<typeof import("../../src/ui/editor/Editor.tsx")>();
  return {
    Editor: (props: EditorProps) => {
      renders.editor += 1;
      return Editor(props);
    },
  };
});

function CountedApp(props: ComponentProps<typeof App>) {
  renders.app += 1;
  return App(props);
}

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** Renders the app beside the parts of the landing page that it needs, and opens a photo in which there is nobody. */
async function openApp(): Promise<HTMLElement> {
  await Promise.all([needMessages("app"), needMessages("extras")]);
  for (const id of Object.values(LANDING_IDS))
    document.body.append(Object.assign(document.createElement("div"), { id }));
  document.body.append(Object.assign(document.createElement("input"), { type: "file" }));
  const requests = new AppRequests();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <TranslationContext value={translator(pageMessages, "en")}>
      <CountedApp requests={requests} />
    </TranslationContext>,
  );
  const canvas = new OffscreenCanvas(DRAWN_SIZE.width, DRAWN_SIZE.height);
  canvas.getContext("2d")?.drawImage(drawPhoto("busy")[0], 0, 0);
  requests.send({ kind: "open-photo", opening: beginOpening(await canvas.convertToBlob(), 600) });
  await expect.poll(() => performance.getEntriesByName("avatar-ready").length).toBeGreaterThan(0);
  return document.querySelector<HTMLElement>("[data-testid=stage]") ?? document.body;
}

const nextFrame = () => new Promise(requestAnimationFrame);

/** The browser captures only its own pointers. */
const stubPointerCapture = () =>
  vi.spyOn(Element.prototype, "setPointerCapture").mockImplementation(() => {});

function point(stage: HTMLElement, type: string, x: number, y: number): void {
  const box = stage.getBoundingClientRect();
  stage.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      pointerId: 1,
      isPrimary: true,
      clientX: box.left + x * box.width,
      clientY: box.top + y * box.height,
    }),
  );
}

test("a drag renders neither the app nor the editor until it ends, and then once", async () => {
  stubPointerCapture();
  const stage = await openApp();
  point(stage, "pointerdown", 0.5, 0.5);
  const before = { ...renders };
  const frames = new Set<string>();
  for (let i = 1; i <= 20; i++) {
    point(stage, "pointermove", 0.5, 0.5 - i / 100);
    await nextFrame();
    await nextFrame();
    frames.add(stage.querySelector("canvas")?.toDataURL() ?? "");
  }
  expect(renders).toEqual(before);
  expect(frames.size).toBeGreaterThan(10);
  point(stage, "pointerup", 0.5, 0.3);
  await expect.poll(() => renders.editor).toBe(before.editor + 1);
  expect(renders.app).toBe(before.app + 1);
});
