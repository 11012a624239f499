// Loaded before Next (node --import): stands between the network and Next, which hides the socket from the code it serves,
// believes a client's own X-Forwarded-For, and sends responses without a policy.
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
// lib/process/close-server.ts waits until these responses have ended.
const underWay = new Set();
globalThis[Symbol.for("iwaki.underWay")] = underWay;

subscribe(channel, gateTheServer);
globalThis[Symbol.for("iwaki.preload")] = true;

// A parent that was killed with -9 cannot stop this process, which would keep the port.
if (process.channel) process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

// Next prints an error with its message, and a failed query quotes what people typed.
if (process.env.NODE_ENV !== "development") {
  for (const level of ["error", "warn"]) {
    const print = console[level].bind(console);
    console[level] = (...words) =>
      print(redact(words.map((word) => (typeof word === "string" ? word : inspect(word))).join(" ")));
  }
}

/** The first request shows which server Next made. From then on every request passes these layers before Next sees it. */
function gateTheServer({ server }) {
  unsubscribe(channel, gateTheServer);
  globalThis[Symbol.for("iwaki.server")] = server;
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    // Set while the listener is about to close: requests are answered after it has closed (lib/process/close-server.ts).
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
