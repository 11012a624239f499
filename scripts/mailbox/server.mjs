// A stand-in for Resend's HTTP API with an inbox for people: `node scripts/mailbox/server.mjs --port N --data DIR`.
// Options: --key re_… (default: any key that begins with re_), --rate N (requests per second, default 2),
// --webhook URL and --webhook-secret whsec_… (default: no webhooks). `--port 0` picks a free port. Prints its address
// once it listens.
//
// POST /emails · POST /emails/batch · GET /emails/:id      as the provider answers them
// GET / · /mails/:id                                      the inbox, for people
// GET /control/mails?to=… · /control/calls                for tests: what was accepted, every call with its status
// POST /control/{fault,clear,settings,advance,event,reset} (JSON), see control.mjs and faults.mjs
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { createApi } from "./api.mjs";
import { createControl } from "./control.mjs";
import { answerPage } from "./pages.mjs";
import { openStore } from "./store.mjs";
import { createWebhooks } from "./webhooks.mjs";

const maximumBody = 45 * 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "4400" },
    data: { type: "string" },
    key: { type: "string" },
    rate: { type: "string", default: "2" },
    webhook: { type: "string" },
    "webhook-secret": { type: "string" },
  },
});
if (!options.data) {
  console.error("mailbox: --data DIR is missing");
  process.exit(2);
}

const settings = {
  key: options.key,
  rate: Number(options.rate),
  webhookUrl: options.webhook,
  webhookSecret: options["webhook-secret"],
};
const store = openStore(options.data);
const webhooks = createWebhooks(settings);
const api = createApi({ store, settings, webhooks });
const control = createControl({ api, store, settings, webhooks });

const server = createServer(async (request, response) => {
  try {
    if (!isLocal(request.headers.host)) return refuse(response, 421);
    const url = new URL(request.url, "http://localhost");
    if (url.pathname.startsWith("/control/")) return await control(request, response, url, readBody);
    if (url.pathname.startsWith("/emails")) return await api.answer(request, response, url, readBody);
    return answerPage(response, url, request.method, store);
  } catch (error) {
    if (!response.headersSent) refuse(response, error.status ?? 500);
    if (!error.status) console.error("mailbox:", error);
  }
});
// The fault `hang` must outlast Node's own time-out.
server.requestTimeout = 0;
server.listen(Number(options.port), "127.0.0.1", () => {
  console.log(`mailbox: http://127.0.0.1:${server.address().port}`);
});

for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(0));
// The IPC channel closes when the process that started this one ends, however it ends.
process.once("disconnect", () => process.exit(0));

/** Against DNS rebinding: a page of another site in the same browser must not reach the inbox under its own host name. */
function isLocal(host = "") {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${status}\n`);
}

async function readBody(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > maximumBody) throw Object.assign(new Error("too large"), { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
