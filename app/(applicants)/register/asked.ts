import { cookies } from "next/headers";
import { z } from "zod";
import { secureCookies } from "@/lib/auth/session-cookie";

/** Where each kind of account is registered; each keeps its own. */
export type Flow = "/register" | "/business/register";

const name = "asked";
const halfAnHour = 30 * 60;
const asked = z.object({ email: z.string(), at: z.number() });

/** Keeps the address for the next page out of the URL, which a shared PC would remember, and out of logs. */
export async function rememberAsked(flow: Flow, email: string, now: Date): Promise<void> {
  const value = Buffer.from(JSON.stringify({ email, at: now.getTime() })).toString("base64url");
  (await cookies()).set(name, value, {
    path: flow,
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
    maxAge: halfAnHour,
  });
}

/** What this browser asked for, as it says itself: good for help texts, proof of nothing. `at` in ms. */
export async function whatWasAsked(): Promise<{ email: string; at: number } | undefined> {
  const value = (await cookies()).get(name)?.value;
  if (!value) return undefined;
  try {
    return asked.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
}

export async function forgetAsked(flow: Flow): Promise<void> {
  (await cookies()).delete({ name, path: flow });
}
