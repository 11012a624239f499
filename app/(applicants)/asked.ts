import { cookies } from "next/headers";
import { z } from "zod";
import { secureCookies } from "@/lib/auth/session-cookie";
import { seal, unseal } from "@/lib/crypto/seal";

/** The pages under which a mail is asked for; each has a cookie of its own. */
export type Door = "/register" | "/business/register" | "/password-reissue";

const name = "asked";
const halfAnHour = 30 * 60;
const asked = z.object({ email: z.string(), at: z.number() });

/**
 * Keeps the address for the next page out of the URL, which a shared PC would remember, and out of logs. Sealed: the
 * next page tells what became of the mail, to nobody but the browser that asked for it.
 */
export async function rememberAsked(door: Door, email: string, now: Date): Promise<void> {
  const value = seal(name, JSON.stringify({ email, at: now.getTime() }), door).toString("base64url");
  (await cookies()).set(name, value, {
    path: door,
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
    maxAge: halfAnHour,
  });
}

/** What this browser asked for within the last half hour. `at` in ms. */
export async function whatWasAsked(door: Door, now: Date): Promise<z.output<typeof asked> | undefined> {
  const value = (await cookies()).get(name)?.value;
  if (!value) return undefined;
  try {
    const found = asked.parse(JSON.parse(unseal(name, Buffer.from(value, "base64url"), door) ?? ""));
    return found.at > now.getTime() - halfAnHour * 1000 ? found : undefined;
  } catch {
    return undefined;
  }
}

export async function forgetAsked(door: Door): Promise<void> {
  (await cookies()).delete({ name, path: door });
}
