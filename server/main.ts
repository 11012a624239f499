// The process that serves the site: `main.mjs [host]`, started by scripts/start.mjs. Next is a custom server in it.
import { EventEmitter } from "node:events";
import { createServer, type Server } from "node:http";
import next from "next";
import { background } from "@/lib/process/background";
import { redactConsole } from "./redact-console";
import { serve } from "./serve";
import { dev, port } from "./settings";
import { shutdown } from "./shutdown";
import { ownSockets, socketTimes } from "./sockets";

const [host] = process.argv.slice(2);

if (!dev) redactConsole();
// A parent that was killed with -9 cannot stop this process, which would keep the port.
if (process.channel) process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Where Next asks itself for the page to which an action redirects. Its default is APP_URL, a way through the proxy.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${host ?? "localhost"}:${port}`;
background().hasServer = true;

const server = createServer(socketTimes);
ownSockets(server);
// Next adds a listener for `upgrade` to the server that it is given, which only the hot reload of `npm run dev` needs.
const httpServer = dev ? server : (new EventEmitter() as Server);
const app = next({ dev, dir: process.cwd(), hostname: host ?? "localhost", port, httpServer });
await app.prepare();

server.on("request", serve(app.getRequestHandler()));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void shutdown(server, app));
server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(port, host);
