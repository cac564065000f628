import { afterEach, expect, vi } from "vitest";

export function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

export function differingBytes(a: ImageData, b: ImageData): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let count = 0;
  for (let i = 0; i < a.data.length; i++) if (a.data[i] !== b.data[i]) count++;
  return count;
}

/** Fails any test during which something was written to console.error. */
export function failOnConsoleError(): void {
  const spy = vi.spyOn(console, "error");
  afterEach(() => {
    expect(spy.mock.calls).toEqual([]);
    spy.mockClear();
  });
}
