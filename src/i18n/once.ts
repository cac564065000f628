/** Makes something when it is first needed. Formatters take the browser up to 10 ms each, and few pages need them all. */
export function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
