import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import { NOISE_PATH, NOISE_SCRIPT, withNoiseScript } from "./page-noise.ts";

/** A browser's request, and the status of the answer. Of a tunnel (https, a socket) only host and port are known. */
export type Asked = { readonly address: string; readonly status: number };

/** An HTTP proxy that records every request of a browser and only passes on those to the sites under test. */
export type RecordingProxy = {
  readonly host: string;
  /** The requests since the last call, in order. */
  take(): readonly Asked[];
  close(): Promise<void>;
};

/** The status for requests to any other site. */
export const REFUSED = 403;

export type ProxyOptions = {
  /** Hosts with their ports. */
  readonly allowed: readonly string[];
  /** Whether pages get the script that collects console messages. */
  readonly recordsNoise?: boolean;
};

export async function startRecordingProxy({
  allowed,
  recordsNoise = false,
}: ProxyOptions): Promise<RecordingProxy> {
  let asked: Asked[] = [];
  const sockets = new Set<Duplex>();

  const server = createServer((incoming, outgoing) => {
    const url = URL.canParse(incoming.url ?? "") ? new URL(incoming.url ?? "") : null;
    outgoing.once("close", () => asked.push({ address: incoming.url ?? "", status: outgoing.statusCode }));
    // Sockets (ws:) are not passed on; if a page opens one, the refusal is recorded.
    if (url?.protocol !== "http:" || !allowed.includes(url.host)) outgoing.writeHead(REFUSED).end();
    else if (url.pathname === NOISE_PATH)
      outgoing.setHeader("content-type", "text/javascript").end(NOISE_SCRIPT);
    else forward(incoming, url, outgoing, recordsNoise);
  });
  server.on("connect", ({ url = "" }: IncomingMessage, client: Duplex) => {
    const isAllowed = allowed.includes(url);
    asked.push({ address: url, status: isAllowed ? 200 : REFUSED });
    // A browser may disconnect at any moment; that is not an error.
    client.on("error", () => client.destroy());
    if (!isAllowed) return client.end(`HTTP/1.1 ${REFUSED} Forbidden\r\n\r\n`);
    const { hostname, port } = new URL(`http://${url}`);
    const far = connect(Number(port), hostname, () => client.write("HTTP/1.1 200 OK\r\n\r\n"));
    far.on("error", () => client.destroy());
    for (const socket of [client, far]) sockets.add(socket);
    return far.pipe(client).pipe(far);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = asked;
      asked = [];
      return taken;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function forward(incoming: IncomingMessage, url: URL, outgoing: ServerResponse, recordsNoise: boolean): void {
  const headers = { ...incoming.headers, host: url.host };
  // So that the page arrives uncompressed.
  if (recordsNoise) delete headers["accept-encoding"];
  const asking = request(url, { method: incoming.method, headers }, (answer) => {
    const isPage = recordsNoise && answer.headers["content-type"]?.startsWith("text/html");
    if (!isPage) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      return;
    }
    const { "content-length": _length, ...others } = answer.headers;
    const chunks: Buffer[] = [];
    answer.on("data", (chunk: Buffer) => chunks.push(chunk));
    answer.on("end", () => {
      outgoing.writeHead(answer.statusCode ?? 502, others);
      outgoing.end(withNoiseScript(Buffer.concat(chunks).toString()));
    });
  });
  asking.on("error", () => outgoing.destroy());
  outgoing.once("close", () => asking.destroy());
  incoming.pipe(asking);
}
