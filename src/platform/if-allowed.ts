/** Uses storage, which throws where it is denied, full or (in Node) missing: the result is then `otherwise`. */
export function ifAllowed<T>(use: () => T, otherwise: T): T {
  try {
    return use();
  } catch {
    return otherwise;
  }
}
