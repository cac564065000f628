/** The name that the build's Content-Security-Policy allows (build/policy/directives.ts). */
const POLICY_NAME = "blue-heart";

/** What this app uses of https://www.w3.org/TR/trusted-types/, which TypeScript's DOM does not know. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

type Policy = ReturnType<TrustedTypes["createPolicy"]>;

let policy: Policy | undefined;

/**
 * Makes the app's policy, which a page or worker can do once. The page does so at its start, before a foreign script could take
 * the name. A worker does so when it needs it: where its script is also imported by a part that it loads later, WebKit runs the
 * script a second time.
 */
export function makeScriptPolicy(): void {
  policy ??= trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: ownAddress });
}

/**
 * The address of one of the app's own scripts, as a browser that requires Trusted Types takes it (in the others it
 * stays a string). Throws a `TypeError` for anything that is not a file of this origin: a program error.
 */
export function trustedScript(address: string): string {
  makeScriptPolicy();
  // TypeScript's `Worker` and `register` know only strings.
  return policy ? policy.createScriptURL(address) : ownAddress(address);
}

/**
 * A worker of the app's own: a module, by the address of its script. Where the browser starts none, one that says nothing but
 * that it failed, as a worker does whose script could not be loaded.
 */
export function startWorker(address: string, name: string): Worker {
  try {
    return new Worker(trustedScript(address), { type: "module", name });
  } catch {
    const dead = { postMessage() {}, terminate() {} } as Partial<Worker> as Worker;
    setTimeout(() => dead.onerror?.(new ErrorEvent("error")));
    return dead;
  }
}

function ownAddress(address: string): string {
  const { href } = new URL(address, location.href);
  // Not by `origin`: a blob: has the origin of the page that made it.
  if (!href.startsWith(`${location.origin}/`)) throw new TypeError(`Not a script of this app: ${href}`);
  return href;
}
