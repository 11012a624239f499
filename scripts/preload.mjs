// Loaded before Next (node --import): the layers between the network and Next, which hides the socket from the application,
// trusts the X-Forwarded-For of any client, and sends responses without a CSP.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { redact } from "../lib/text/redact.mjs";
import { sendErrorPage } from "./preload/error-page.mjs";
import { lookup, sendPage, store } from "./preload/page-cache.mjs";
import { isPlainForm, titleError } from "./preload/plain-form.mjs";
import { prepareRequest } from "./preload/request.mjs";
import { limitBody, requestGuard } from "./preload/request-guard.mjs";
import { prepareResponse } from "./preload/response.mjs";

const channel = "http.server.request.start";
// lib/process/close-server.ts waits for these responses.
const underWay = new Set();
globalThis[Symbol.for("iwaki.underWay")] = underWay;

subscribe(channel, gateTheServer);
globalThis[Symbol.for("iwaki.preload")] = true;

// A parent that was killed with -9 cannot stop this process, which would keep the port.
if (process.channel) process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

// Next prints errors with their messages, and that of a failed query quotes what people typed.
if (process.env.NODE_ENV !== "development") {
  for (const level of ["error", "warn"]) {
    const print = console[level].bind(console);
    console[level] = (...values) =>
      print(redact(values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ")));
  }
}

/** The first request reveals the server of Next. From then on, every request passes these layers before Next. */
function gateTheServer({ server }) {
  unsubscribe(channel, gateTheServer);
  globalThis[Symbol.for("iwaki.server")] = server;
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    // Set while the listener is about to close: requests wait until it has closed (lib/process/close-server.ts).
    const closing = globalThis[Symbol.for("iwaki.closing")];
    const page = closing ? undefined : lookup(request, Date.now());
    if (page) return sendPage(page, request, response);
    const { reference, nonce } = prepareRequest(request);
    store(request, response);
    if (isPlainForm(request)) titleError(request, response);
    prepareResponse(request, response, { reference, nonce });
    const reason = requestGuard(request);
    if (reason) return sendErrorPage(request, response, reason, reference);
    limitBody(request, () => sendErrorPage(request, response, "too-big", reference));
    const serve = () => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (closing) closing.then(serve);
    else serve();
  });
}
