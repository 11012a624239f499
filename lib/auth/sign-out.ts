import { endSession } from "@/lib/accounts/sessions";
import { dropLoginChoice, dropSession } from "./cookies";
import { auth } from "./next-auth";
import { logSecurity } from "./security-log";

/** Sets cookies, so only an action may call it. Deletes the session first, which also ends copies of its cookie. */
export async function signOut(): Promise<void> {
  const sessionId = (await auth())?.sessionId;
  if (sessionId) await endSession(sessionId);
  await logSecurity("logout", "ok");
  await dropSession();
  await dropLoginChoice();
}
