/** The script's address, on every site. */
export const NOISE_PATH = "/recorded-page-noise.js";

/**
 * WebDriver does not report a page's console messages, so this script is inserted before all others in pages for WebKit
 * and collects its errors and warnings.
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

/** The page with the script inserted first. */
export const withNoiseScript = (html: string): string =>
  html.replace(/<head[^>]*>/i, (head) => `${head}<script src="${NOISE_PATH}"></script>`);
