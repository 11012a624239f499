// Loaded before Next (node --import): stands between the network and Next, which shows the socket to nobody, keeps a
// client's own X-Forwarded-For, and lets answers out without a policy.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { redact } from "../lib/redact.mjs";
import { prepareAnswer } from "./preload/answer.mjs";
import { answerAgain, keepAnswer } from "./preload/kept.mjs";
import { sendNotice } from "./preload/notice.mjs";
import { isPlainForm, titleRefusal } from "./preload/plain-form.mjs";
import { limitBody, reasonToRefuse } from "./preload/refusal.mjs";
import { prepareRequest } from "./preload/request.mjs";

const channel = "http.server.request.start";
// What lib/lifecycle.ts waits for when the site ends, and the moment for which it holds requests back.
const underWay = new Set();
globalThis[Symbol.for("iwaki.underWay")] = underWay;

subscribe(channel, gateTheServer);
globalThis[Symbol.for("iwaki.preload")] = true;

// Killed with -9, the parent cannot tell us to stop; a server left alone would keep the port.
if (process.channel) process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

// Next prints an error as it is, and a failed query quotes what people typed.
if (process.env.NODE_ENV !== "development") {
  for (const level of ["error", "warn"]) {
    const print = console[level].bind(console);
    console[level] = (...words) =>
      print(redact(words.map((word) => (typeof word === "string" ? word : inspect(word))).join(" ")));
  }
}

/** The first request tells which server it is; from then on each passes the gate before Next sees it. */
function gateTheServer({ server }) {
  unsubscribe(channel, gateTheServer);
  globalThis[Symbol.for("iwaki.server")] = server;
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    // Set while the listener is about to close: then nobody is answered before it has.
    const closing = globalThis[Symbol.for("iwaki.closing")];
    if (!closing && answerAgain(request, response, Date.now())) return;
    const { reference, nonce } = prepareRequest(request);
    keepAnswer(request, response);
    if (isPlainForm(request)) titleRefusal(request, response);
    prepareAnswer(request, response, { reference, nonce });
    const reason = reasonToRefuse(request);
    if (reason) return sendNotice(request, response, reason, reference);
    limitBody(request, () => sendNotice(request, response, "too-big", reference));
    const serve = () => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    if (closing) closing.then(serve);
    else serve();
  });
}
