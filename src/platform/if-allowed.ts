/**
 * Uses the browser's storage, which may be denied, full, or, while the build renders a page, not there at all: asking for it
 * throws then, and the result is `otherwise`.
 */
export function ifAllowed<T>(use: () => T, otherwise: T): T {
  try {
    return use();
  } catch {
    return otherwise;
  }
}
