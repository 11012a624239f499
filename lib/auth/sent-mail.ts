import { cookies } from "next/headers";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto/seal";
import { outcomeOfAnswer } from "@/lib/mail/recent";
import { minute } from "@/lib/time/units";
import { secureCookies } from "./session-cookie";

/** The pages below which a mail is asked for, and which mails answer them. Each page has a cookie of its own. */
const answeredBy = {
  "/register": "registration",
  "/business/register": "business-registration",
  "/password-reissue": "reissue",
} as const;

export type MailFlow = keyof typeof answeredBy;

const name = "asked";
const life = 30 * minute;
const content = z.object({ email: z.string(), at: z.number() });

/**
 * Keeps the address for the next page out of the URL, which a shared PC would remember, and out of logs. Sealed: the
 * next page tells what became of the mail, to nobody but the browser that asked for it.
 */
export async function rememberSentMail(flow: MailFlow, email: string, now: Date): Promise<void> {
  const value = seal(name, JSON.stringify({ email, at: now.getTime() }), flow).toString("base64url");
  (await cookies()).set(name, value, {
    path: flow,
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
    maxAge: life / 1000,
  });
}

/** The mail that this browser asked for within the last half hour. `at` in ms. */
export async function readSentMail(flow: MailFlow, now: Date): Promise<z.output<typeof content> | undefined> {
  const value = (await cookies()).get(name)?.value;
  if (!value) return undefined;
  try {
    const found = content.parse(JSON.parse(unseal(name, Buffer.from(value, "base64url"), flow) ?? ""));
    return found.at > now.getTime() - life ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The same with what is known of the mail's way. */
export async function followSentMail(flow: MailFlow, now: Date) {
  const sent = await readSentMail(flow, now);
  if (!sent) return undefined;
  return { ...sent, arrival: await outcomeOfAnswer(answeredBy[flow], sent.email, new Date(sent.at)) };
}

export async function dropSentMail(flow: MailFlow): Promise<void> {
  (await cookies()).delete({ name, path: flow });
}
