import { cookies } from "next/headers";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto/seal";
import { outcomeOfAnswer } from "@/lib/mail/recent";
import { minute } from "@/lib/time/units";
import { cookieAttributes } from "./session-cookie";

/** Each page that starts a mail, and the mails that it sends: see lib/mail/recent.ts. Each page has a cookie of its own. */
const answeredBy = {
  "/register": "registration",
  "/business/register": "business-registration",
  "/password-reissue": "reissue",
} as const;

export type MailFlow = keyof typeof answeredBy;

// A cookie for each flow: of several with one name, an answer could remove only the last.
const names = {
  "/register": "asked",
  "/business/register": "asked-business",
  "/password-reissue": "asked-reissue",
} as const satisfies Record<MailFlow, string>;
const purpose = "asked";
const life = 30 * minute;
const content = z.object({ email: z.string(), at: z.number() });

/**
 * Keeps the address for the next page in a cookie, and so out of the URL, which the history of a shared PC holds, and out
 * of logs. It is encrypted: only the browser that started the mail sees on the next page what became of it. It ends with the
 * window, and with anybody's login or logout.
 */
export async function rememberSentMail(flow: MailFlow, email: string, now: Date): Promise<void> {
  const value = seal(purpose, JSON.stringify({ email, at: now.getTime() }), flow).toString("base64url");
  (await cookies()).set(names[flow], value, cookieAttributes({ path: flow }));
}

/** The mail that this browser started within the last half hour. `at` in ms since 1970. */
export async function readSentMail(flow: MailFlow, now: Date): Promise<z.output<typeof content> | undefined> {
  const value = (await cookies()).get(names[flow])?.value;
  if (!value) return undefined;
  try {
    const sent = content.parse(JSON.parse(unseal(purpose, Buffer.from(value, "base64url"), flow) ?? ""));
    return sent.at > now.getTime() - life ? sent : undefined;
  } catch {
    return undefined;
  }
}

/** The same, with what the provider has reported about the mail. */
export async function followSentMail(flow: MailFlow, now: Date) {
  const sent = await readSentMail(flow, now);
  if (!sent) return undefined;
  return { ...sent, arrival: await outcomeOfAnswer(answeredBy[flow], sent.email, new Date(sent.at)) };
}

export async function dropSentMail(flow: MailFlow): Promise<void> {
  (await cookies()).delete({ name: names[flow], path: flow });
}

/** For a login or a logout: the next person at this browser must not see the address. */
export async function dropSentMails(): Promise<void> {
  for (const flow of Object.keys(names) as MailFlow[]) await dropSentMail(flow);
}
