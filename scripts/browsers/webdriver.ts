/** The key under which WebDriver returns an element: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Longer than any single command needs. */
const ANSWER_MS = 45_000;

/** A session with a browser's only window over W3C WebDriver. */
export type WebDriverSession = {
  readonly browserVersion: string;
  /** Sends a command. Rejects when the browser returns an error, or does not answer within 45 s. */
  send(method: string, path: string, body?: object): Promise<unknown>;
  /** The value of a JavaScript expression; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Selects a file in the page's only `input[type=file]`. */
  choose(path: string): Promise<void>;
  close(): Promise<void>;
};

/** Starts a session with a driver that listens at `base`. */
export async function beginSession(base: string, capabilities: object): Promise<WebDriverSession> {
  const begun = await call("POST", `${base}/session`, { capabilities: { alwaysMatch: capabilities } });
  const { sessionId, capabilities: given } = begun as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const send = (method: string, path: string, body?: object) =>
    call(method, `${base}/session/${sessionId}${path}`, body);
  return {
    browserVersion: given.browserVersion,
    send,
    evaluate: (expression) => send("POST", "/execute/sync", { script: `return (${expression})`, args: [] }),
    async choose(path) {
      const css = { using: "css selector", value: "input[type=file]" };
      const found = (await send("POST", "/element", css)) as Record<string, string>;
      await send("POST", `/element/${found[ELEMENT]}/value`, { text: path });
    },
    close: async () => void (await send("DELETE", "")),
  };
}

/** Waits until a driver accepts requests. Throws after some ten seconds. */
export async function untilListening(base: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${base}/status`, { signal: AbortSignal.timeout(1000) }).catch(() => null)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error("The WebDriver does not answer.");
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(ANSWER_MS);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
