import { env } from "@/lib/env";
import type { Call, Message } from "@/lib/mail/resend";
import type { LeasedBatch } from "./batches/lease";
import { recipientMark } from "./recipient-mark";

/** The call of a batch. It follows from stored rows alone: a repeated call is the same to the byte on every instance. */
export function callOf(batch: LeasedBatch): Call {
  return { key: batch.id, messages: batch.recipients.map((recipient) => messageTo(recipient, batch)) };
}

function messageTo({ token, to }: LeasedBatch["recipients"][number], { from, frozen }: LeasedBatch): Message {
  const mark = frozen.mark ?? recipientMark;
  const origin = frozen.origin ?? originIn(frozen.text);
  return {
    from,
    to,
    subject: frozen.subject,
    text: frozen.text.replaceAll(mark, token),
    html: frozen.html.replaceAll(mark, token),
    // RFC 8058: one-click unsubscription by a button of the mail program, a POST without a login.
    headers: {
      "List-Unsubscribe": `<${origin}/api/unsubscribe/${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

/** The origin of a campaign that an older version has frozen: that of its last link, which the site wrote. */
function originIn(text: string): string {
  const links = [...text.matchAll(/^(https?:\/\/[^\s/]+)\/unsubscribe\/%%RECIPIENT%%$/gm)];
  return links.at(-1)?.[1] ?? env().APP_URL;
}
