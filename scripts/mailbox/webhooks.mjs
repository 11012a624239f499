import { createHmac, randomUUID } from "node:crypto";

// The provider retries for hours; the stand-in gives up sooner, because a test stops listening when it ends.
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
    /** Sends the events of an accepted mail after its answer: delivered, or by the address bounced@… or complained@… . */
    announce(mail, happened) {
      const type = finalEvent(mail.to[0]);
      setTimeout(async () => {
        await deliver(webhookEvent(mail, "email.sent"));
        happened(type.replace("email.", ""));
        await deliver(webhookEvent(mail, type));
      }, 0).unref();
    },
  };
}

function finalEvent(address) {
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
