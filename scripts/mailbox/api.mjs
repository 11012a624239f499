import { createHash, randomUUID } from "node:crypto";
import { failure } from "./errors.mjs";
import { createFaults } from "./faults.mjs";
import { invalidMail } from "./validate.mjs";

const batchLimit = 100;

/** The provider's three endpoints, which check API key, rate, idempotency key and content in the provider's order. */
export function createApi({ store, settings, webhooks }) {
  const faults = createFaults();
  const underWay = new Set();
  let calls = [];
  let recent = [];
  let skew = 0;
  const now = () => Date.now() + skew;

  async function answer(request, response, url, readBody) {
    const raw = request.method === "POST" ? await readBody(request) : "";
    const key = request.headers["idempotency-key"];
    const call = {
      at: new Date(now()).toISOString(),
      method: request.method,
      path: url.pathname,
      idempotencyKey: key,
    };
    calls.push(call);
    const reply = (result) => {
      call.status = result.status;
      call.name = result.body?.name;
      send(response, result, rateHeaders());
    };
    const refused = wrongKey(request) ?? overRate();
    if (refused) return reply(refused);
    if (request.method === "GET") return reply(findMail(url));
    if (url.pathname !== "/emails" && url.pathname !== "/emails/batch") return reply(failure("not_found"));
    if (request.method !== "POST") return reply(failure("method_not_allowed"));

    const fault = faults.next(raw);
    call.fault = fault?.mode;
    if (fault?.answer) return reply({ ...fault.answer, retryAfter: fault.retryAfter });
    if (fault?.mode === "down") return request.socket.destroy();
    if (fault?.mode === "hang") return undefined;

    const result = key ? await once(key, url, raw, fault) : take(url, raw);
    call.accepted = result.status === 200;
    if (fault?.mode === "drop") return request.socket.destroy();
    if (fault?.mode === "lost") return reply(failure("application_error"));
    if (fault?.mode === "broken-json") return reply({ status: 200, html: '{"id":"' });
    return reply(result);
  }

  /**
   * Carries out one request per idempotency key. A repeat gets the same answer; another body, or a repeat while the first
   * request is under way, a 409.
   */
  async function once(key, url, raw, fault) {
    if (key.length > 256) return failure("invalid_idempotency_key");
    const fingerprint = createHash("sha256")
      .update(`${url.pathname}\n${canonical(raw)}`)
      .digest("hex");
    const known = store.repeated(key, now());
    if (known)
      return known.fingerprint === fingerprint ? known.answer : failure("invalid_idempotent_request");
    if (underWay.has(key)) return failure("concurrent_idempotent_requests");
    underWay.add(key);
    try {
      if (fault?.mode === "slow") await new Promise((done) => setTimeout(done, fault.ms ?? 1000));
      return take(url, raw, { key, fingerprint });
    } finally {
      underWay.delete(key);
    }
  }

  function take(url, raw, { key, fingerprint } = {}) {
    const parsed = parse(raw);
    if (parsed === undefined) return failure("validation_error", "The request body is not valid JSON.", 400);
    const batch = url.pathname === "/emails/batch";
    if (batch && !Array.isArray(parsed))
      return failure("validation_error", "The request body must be an array.");
    const list = batch ? parsed : [parsed];
    if (list.length === 0 || list.length > batchLimit) {
      return failure("validation_error", `The batch must hold 1 to ${batchLimit} emails.`);
    }
    const refused = list.map(invalidMail).find(Boolean);
    if (refused) return refused;
    const at = now();
    const mails = list.map((mail) => accepted(mail, key, at));
    const ids = mails.map(({ id }) => ({ id }));
    const answerBody = { status: 200, body: batch ? { data: ids } : ids[0] };
    store.accept({ mails, key, fingerprint, answer: answerBody, at });
    for (const mail of mails) webhooks.announce(mail, (event) => store.event(mail.id, event));
    return answerBody;
  }

  function wrongKey(request) {
    const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (!given) return failure("missing_api_key");
    const right = settings.key ? given === settings.key : given.startsWith("re_");
    return right ? undefined : failure("invalid_api_key");
  }

  // A sliding window is stricter than a fixed one, so a client that passes here passes at the provider.
  function overRate() {
    const at = Date.now();
    recent = recent.filter((time) => at - time < 1000);
    if (recent.length >= settings.rate) return { ...failure("rate_limit_exceeded"), retryAfter: 1 };
    recent.push(at);
    return undefined;
  }

  function rateHeaders() {
    const remaining = Math.max(0, Math.floor(settings.rate) - recent.length);
    return { "ratelimit-limit": settings.rate, "ratelimit-remaining": remaining, "ratelimit-reset": 1 };
  }

  function findMail(url) {
    const id = /^\/emails\/([^/]+)$/.exec(url.pathname)?.[1];
    const mail = id && store.mail(id);
    if (!mail) return failure("not_found", "Email not found");
    const { idempotencyKey, headers, ...shown } = mail;
    return { status: 200, body: { object: "email", ...shown } };
  }

  return {
    answer,
    faults,
    calls: () => calls,
    advance(ms) {
      skew += ms;
    },
    reset() {
      calls = [];
      recent = [];
      skew = 0;
      faults.clear();
      store.reset();
    },
  };
}

function accepted(mail, idempotencyKey, at) {
  return {
    id: randomUUID(),
    from: mail.from,
    to: [mail.to].flat(),
    cc: [mail.cc ?? []].flat(),
    bcc: [mail.bcc ?? []].flat(),
    reply_to: [mail.reply_to ?? []].flat(),
    subject: mail.subject,
    text: mail.text ?? null,
    html: mail.html ?? null,
    headers: mail.headers ?? {},
    created_at: new Date(at).toISOString(),
    scheduled_at: null,
    last_event: "sent",
    idempotencyKey: idempotencyKey ?? null,
  };
}

function parse(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** The payload with its fields sorted, so that their order does not matter. */
function canonical(raw) {
  const sorted = (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const parsed = parse(raw);
  return parsed === undefined ? raw : JSON.stringify(parsed, sorted);
}

function send(response, { status, body, html, retryAfter }, headers) {
  const type = html === undefined ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
  if (retryAfter !== undefined) headers["retry-after"] = retryAfter;
  response.writeHead(status, { ...headers, "content-type": type }).end(html ?? JSON.stringify(body));
}
