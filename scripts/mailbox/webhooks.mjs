import { createHmac, randomUUID } from "node:crypto";

// The provider goes on for hours; a stand-in need not outlive the test that stopped listening.
const retriesMs = [0, 1000, 5000];

/** Signed events to the configured URL, as the provider's webhook service sends them. */
export function createWebhooks(settings) {
  async function deliver(event, id = `msg_${randomUUID()}`) {
    if (!settings.webhookUrl || !settings.webhookSecret) return;
    const payload = JSON.stringify(event);
    for (const wait of retriesMs) {
      if (wait) await new Promise((done) => setTimeout(done, wait).unref());
      if (await post(payload, id)) return;
    }
  }

  async function post(payload, id) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    try {
      const answer = await fetch(settings.webhookUrl, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "svix-id": id,
          "svix-timestamp": timestamp,
          "svix-signature": `v1,${sign(`${id}.${timestamp}.${payload}`)}`,
        },
        body: payload,
        signal: AbortSignal.timeout(15_000),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }

  function sign(signed) {
    const secret = Buffer.from(settings.webhookSecret.replace(/^whsec_/, ""), "base64");
    return createHmac("sha256", secret).update(signed).digest("base64");
  }

  return {
    send: (mail, type, more = {}) => deliver(webhookEvent(mail, type, more)),
    /** What becomes of a mail, told after its answer; addresses named bounced…, complained… meet that fate. */
    announce(mail, happened) {
      const fate = fateOf(mail.to[0]);
      setTimeout(async () => {
        await deliver(webhookEvent(mail, "email.sent"));
        happened(fate.replace("email.", ""));
        await deliver(webhookEvent(mail, fate));
      }, 0).unref();
    },
  };
}

function fateOf(address) {
  if (/^(.*<)?bounced(\+[^@]*)?@/.test(address)) return "email.bounced";
  if (/^(.*<)?complained(\+[^@]*)?@/.test(address)) return "email.complained";
  return "email.delivered";
}

function webhookEvent(mail, type, more = {}) {
  const bounce = {
    message: "The recipient's mailbox does not exist.",
    subType: "General",
    type: "Permanent",
  };
  return {
    type,
    created_at: new Date().toISOString(),
    data: {
      email_id: mail.id,
      created_at: mail.created_at,
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      ...(type === "email.bounced" ? { bounce } : {}),
      ...more,
    },
  };
}
