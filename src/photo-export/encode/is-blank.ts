/**
 * Whether a canvas lost its content for lack of memory: iOS then returns only transparency or black (konva#571,
 * cropperjs#477). No composition looks like that: it is opaque and has a heart that is not black.
 */
export function isBlank({ data }: ImageData): boolean {
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] !== 0 && (data[i] !== 0 || data[i + 1] !== 0 || data[i + 2] !== 0)) return false;
  return true;
}
