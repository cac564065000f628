/** The name that the Content-Security-Policy allows (build/policy/directives.ts). */
const POLICY_NAME = "blue-heart";

/** The part of https://www.w3.org/TR/trusted-types/ that is used; TypeScript's DOM library lacks it. */
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
 * Creates the app's policy, which is possible only once per page or worker. A page does so at its start, before a
 * foreign script could take the name. A worker does so when needed: if a part that it loads later also imports its
 * script, WebKit runs the script a second time.
 */
export function makeScriptPolicy(): void {
  policy ??= trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: ownAddress });
}

/**
 * The address of one of the app's own scripts, as a TrustedScriptURL where the browser has that type. Throws a
 * `TypeError` for anything that is not a file of this origin.
 */
export function trustedScript(address: string): string {
  makeScriptPolicy();
  return policy ? policy.createScriptURL(address) : ownAddress(address);
}

/** Whether photos can be processed in workers. Safari before 16.4 has no canvas in them. */
export const canDrawInWorkers = (): boolean =>
  typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";

/**
 * Starts one of the app's own workers, as a module. If the browser cannot start it, returns a stand-in that fires
 * only the error event, as a worker does whose script failed to load.
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
  // Not compared by `origin`: a blob: URL has the origin of the page that created it.
  if (!href.startsWith(`${location.origin}/`)) throw new TypeError(`Not a script of this app: ${href}`);
  return href;
}
