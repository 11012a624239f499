/**
 * What tests order (POST, JSON) and read (GET). JSON only: another site's page cannot send that without a preflight,
 * which fails.
 */
export function createControl({ api, store, settings, webhooks }) {
  const reads = {
    /** Accepted mails, oldest first; ?to= narrows them. */
    mails: (url) => store.newest(url.searchParams.get("to")).reverse().map(mailForTests),
    /** Every call to the API with its status and what was done to it. */
    calls: () => api.calls(),
  };
  const orders = {
    /** {mode, times?, …}, see faults.mjs */
    fault: (fault) => api.faults.order(fault),
    /** No faults from now on. */
    clear: () => api.faults.clear(),
    /** {rate?, key?, webhookUrl?, webhookSecret?} */
    settings: (changed) => Object.assign(settings, changed),
    /** {ms}: moves the clock by which idempotency keys grow old. */
    advance: ({ ms }) => api.advance(ms),
    /** {emailId, type, …}: sends a webhook about a mail. */
    async event({ emailId, type, ...more }) {
      const mail = store.mail(emailId);
      if (!mail) throw new Error("no such mail");
      await webhooks.send(mail, type, more);
    },
    /** Forgets mails, keys, calls and faults; keeps the settings. */
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
