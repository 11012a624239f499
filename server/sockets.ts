import { type Server, type ServerOptions, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { minute, second } from "@/lib/time/units";
import { underWay } from "./ending";
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

// A client that reads nothing of its answer, or that waits for one longer than a balancer would, holds a connection.
const idleTimeout = 65 * second;
// A connection costs some 20 kB, so that these cost less than a tenth of the heap of `npm start`.
const mostConnections = 4_000;

/** Sets the limits of the connections, and answers what never becomes a request. */
export function ownSockets(server: Server): void {
  // The first compilation of a page may take longer.
  if (!dev) server.timeout = idleTimeout;
  server.maxConnections = mostConnections;
  // Without a listener for `upgrade`, Node answers such a request as an ordinary one (RFC 9110 7.8 permits it).
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  server.on("checkExpectation", (_request, response) => {
    response.writeHead(417, emptyHeaders).end();
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const isAnswered = [...underWay].some((response) => response.socket === socket && response.headersSent);
    if (socket.writable && !isAnswered) socket.write(headOf(statuses[error.code ?? ""] ?? 400));
    socket.destroy();
  });
}

const emptyHeaders = {
  ...constantHeaders,
  "x-frame-options": "DENY",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "private, no-store",
  "content-length": "0",
  connection: "close",
};

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function headOf(status: number): string {
  const headers = Object.entries(emptyHeaders).map((pair) => pair.join(": "));
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers];
  return `${lines.join("\r\n")}\r\n\r\n`;
}
