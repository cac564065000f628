const LONGEST_RENEWAL_MS = 5000;

/**
 * Refetches the page's scripts and style sheets past every cache, so that a reload can succeed. WebKit (2.50)
 * otherwise keeps treating a module that was once answered with 404 as missing, whatever its headers say. Never
 * rejects; takes five seconds at most.
 */
export async function renewFiles(): Promise<void> {
  const asked = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/`) && /\.(js|css)$/.test(name));
  const renewed = [...new Set(asked)].map((address) => fetch(address, { cache: "reload" }));
  const limit = new Promise((resolve) => {
    setTimeout(resolve, LONGEST_RENEWAL_MS);
  });
  await Promise.race([Promise.allSettled(renewed), limit]);
}
