import { env } from "@/lib/env";
import type { Call, Message } from "@/lib/mail/resend";
import type { LeasedBatch } from "./batches/lease";
import { recipientMark } from "./recipient-mark";

/** The call of a batch. It follows from stored rows alone: a repeated call is the same to the byte on every instance. */
export function callOf(batch: LeasedBatch): Call {
  return { key: batch.id, messages: batch.recipients.map((recipient) => messageTo(recipient, batch)) };
}

function messageTo({ token, to }: LeasedBatch["recipients"][number], { from, frozen }: LeasedBatch): Message {
  const text = frozen.text.replaceAll(recipientMark, token);
  return {
    from,
    to,
    subject: frozen.subject,
    text,
    html: frozen.html.replaceAll(recipientMark, token),
    // RFC 8058: one-click unsubscription by a button of the mail program, a POST without a login.
    headers: {
      "List-Unsubscribe": `<${siteOf(text)}/api/unsubscribe/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** The address of the site in the frozen text, which stays when the setting changes. */
function siteOf(text: string): string {
  const link = /^(\S+)\/unsubscribe\/\S+$/m.exec(text)?.[1];
  return link ?? env().APP_URL;
}
