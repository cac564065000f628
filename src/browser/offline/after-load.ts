/** Resolves when the page has loaded: what it needs itself comes first. */
export function afterLoad(): Promise<unknown> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve(null);
    else addEventListener("load", resolve, { once: true });
  });
}
