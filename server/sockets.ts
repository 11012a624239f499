import { type Server, type ServerOptions, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { minute, second } from "@/lib/time/units";
import { underWay } from "./ending";
import { endIdleReaders } from "./idle-readers";
import { constantHeaders } from "./security-headers";
import { dev } from "./settings";

/**
 * How long the server waits for a client.
 * headers: a phone in a lift sends them within seconds; a connection that sends nothing at all ends too.
 * request: the largest upload of staff, 10.5 MB, at 280 kbit/s.
 * keep-alive: longer than the 60 s after which usual balancers give up an idle connection, so that they close it, and never
 * send a request into one that we are closing.
 */
export const socketTimes = {
  headersTimeout: 20 * second,
  requestTimeout: 5 * minute,
  keepAliveTimeout: 65 * second,
  connectionsCheckingInterval: 5 * second,
} as const satisfies ServerOptions;

// A client that waits for an answer longer than a balancer would holds a connection.
const idleTimeout = 65 * second;
// A connection costs some 20 kB, so that these cost less than a tenth of the heap of `npm start`.
const mostConnections = 4_000;

/** Sets the limits of the connections, and answers what never becomes a request. */
export function ownSockets(server: Server): void {
  // The first compilation of a page may take longer.
  if (!dev) server.timeout = idleTimeout;
  endIdleReaders(server);
  server.maxConnections = mostConnections;
  // Without a listener for `upgrade`, Node answers such a request as an ordinary one (RFC 9110 7.8 permits it).
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  server.on("checkExpectation", (_request, response) => {
    const { headers, body } = answerOf(417);
    response.writeHead(417, headers).end(body);
  });
  // A request to be a proxy. Node would close the connection without a word.
  server.on("connect", (_request, socket: Socket) => refuse(socket, 405));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const isAnswered = [...underWay].some((response) => response.socket === socket && response.headersSent);
    if (isAnswered) socket.destroy();
    else refuse(socket, statuses[error.code ?? ""] ?? 400);
  });
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

const sentences: Record<number, string> = {
  400: "リクエストの形が正しくありません。",
  405: "この方法では受け付けていません。",
  408: "時間内に届かなかったため、受け付けられませんでした。もう一度お試しください。",
  413: "送られた内容が大きすぎます。",
  417: "この形のリクエストは受け付けていません。",
  431: "ブラウザーから送られた情報が大きすぎます。このサイトのCookieを削除して、もう一度お試しください。",
};

/** Headers and sentence for what never becomes a request. */
function answerOf(status: number) {
  const body = `${sentences[status]}\n`;
  const headers = {
    ...constantHeaders,
    "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "private, no-store",
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  return { headers, body };
}

function refuse(socket: Socket, status: number): void {
  if (!socket.writable) return void socket.destroy();
  const { headers, body } = answerOf(status);
  const lines = Object.entries(headers).map((pair) => pair.join(": "));
  socket.on("error", () => socket.destroy());
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"), () =>
    socket.destroy(),
  );
}
