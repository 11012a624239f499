import { endSession } from "@/lib/accounts/sessions";
import { dropLoginChoice, dropSession } from "./cookies";
import { auth } from "./next-auth";
import { logSecurity } from "./security-log";

/** In an action only. The row goes first: copies of the cookie are worth nothing from here on. */
export async function signOut(): Promise<void> {
  const sessionId = (await auth())?.sessionId;
  if (sessionId) await endSession(sessionId);
  await logSecurity("logout", "ok");
  await dropSession();
  await dropLoginChoice();
}
