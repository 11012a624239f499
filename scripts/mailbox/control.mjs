/**
 * What tests order (POST) and read (GET). Orders must be JSON: a page of another site cannot send JSON without a CORS
 * preflight, which fails.
 */
export function createControl({ api, store, settings, webhooks }) {
  const reads = {
    /** Accepted mails, oldest first; ?to= filters them by address. */
    mails: (url) => store.newest(url.searchParams.get("to")).reverse().map(mailForTests),
    /** Every call to the API with its status and its fault. */
    calls: () => api.calls(),
  };
  const orders = {
    /** {mode, times?, …}, see faults.mjs */
    fault: (fault) => api.faults.order(fault),
    /** Removes all faults. */
    clear: () => api.faults.clear(),
    /** {rate?, key?, webhookUrl?, webhookSecret?} */
    settings: (changed) => Object.assign(settings, changed),
    /** {ms}: moves the clock forward by which idempotency keys expire. */
    advance: ({ ms }) => api.advance(ms),
    /** {emailId, type, …}: sends a webhook about a mail. */
    async event({ emailId, type, ...more }) {
      const mail = store.mail(emailId);
      if (!mail) throw new Error("no such mail");
      await webhooks.send(mail, type, more);
    },
    /** Removes mails, keys, calls and faults, not the settings. */
    reset: () => api.reset(),
  };

  return async function control(request, response, url, readBody) {
    const name = url.pathname.slice("/control/".length);
    if (request.method === "GET" && Object.hasOwn(reads, name)) return json(response, reads[name](url));
    const ordered = request.method === "POST" && Object.hasOwn(orders, name);
    if (!ordered) return json(response, { error: "no such order" }, 404);
    if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
      return json(response, { error: "application/json" }, 415);
    }
    try {
      await orders[name](JSON.parse(await readBody(request)));
    } catch (error) {
      return json(response, { error: error.message }, 400);
    }
    return json(response, { faults: api.faults.list(), rate: settings.rate });
  };
}

function mailForTests({ id, to, from, subject, text, html, headers, idempotencyKey, created_at }) {
  return { id, to: to.join(", "), from, subject, text, html, headers, idempotencyKey, at: created_at };
}

function json(response, value, status = 200) {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8" })
    .end(JSON.stringify(value));
}
