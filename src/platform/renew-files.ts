/** A reload that comes later is not worth more. Milliseconds. */
const LONGEST_RENEWAL_MS = 5000;

/**
 * Asks past every cache for the scripts and style sheets that this page has asked for, so that a reload can bring what did
 * not come. WebKit (2.50) takes a module that was answered with 404 for missing over a reload as well: from its memory,
 * whatever the answer's headers say. Never rejects, and takes five seconds at most.
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
