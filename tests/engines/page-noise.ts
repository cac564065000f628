/** The address of the script, on every site. */
export const NOISE_PATH = "/recorded-page-noise.js";

/**
 * WebDriver tells nothing of a page's console. So this script is put before all others of a page that WebKit gets, and
 * gathers what the page complains about.
 */
export const NOISE_SCRIPT = `(() => {
  const noise = (window.recordedNoise = []);
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...values) => {
      noise.push(values.map(String).join(" "));
      original.apply(console, values);
    };
  }
  addEventListener("error", (event) => noise.push(event.message ?? "not loaded: " + event.target.outerHTML), true);
  addEventListener("unhandledrejection", ({ reason }) => noise.push("not caught: " + reason));
  addEventListener("securitypolicyviolation", (event) => noise.push("against the policy: " + event.blockedURI));
})();`;

/** The page with the script first. */
export const withNoiseScript = (html: string): string =>
  html.replace(/<head[^>]*>/i, (head) => `${head}<script src="${NOISE_PATH}"></script>`);
