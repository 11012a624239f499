import { connect, createServer } from "node:net";

/** A free port on 127.0.0.1: the wished one if it is free. */
export async function freePort(wished = 0) {
  return (await listenOnce(wished, "127.0.0.1")) ?? (await listenOnce(0, "127.0.0.1"));
}

/** Whether the port is free on every address: another program may use it on a single one. */
export async function isFree(port) {
  return (await listenOnce(port)) !== undefined && (await listenOnce(port, "127.0.0.1")) !== undefined;
}

function listenOnce(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(undefined));
    server.listen(port, host, () => {
      const { port: got } = server.address();
      server.close(() => done(got));
    });
  });
}

/** Whether browsers refuse this port. Ports of other protocols (4190, 6000, …) are on a list that fetch knows too. */
export async function isBlocked(port) {
  const signal = AbortSignal.timeout(1000);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { signal, method: "HEAD" }).catch((error) => error);
  return answer.cause?.message === "bad port";
}

/** Whether a server accepts connections on this port of 127.0.0.1. */
export function isListening(port) {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (open) => {
      socket.destroy();
      done(open);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}
