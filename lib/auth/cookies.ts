import { cookies } from "next/headers";
import { loginChoiceLife } from "@/lib/accounts/login-tickets";
import { type AccountKind, sessionLengths } from "@/lib/accounts/sessions";
import { newToken, sign, unsign } from "@/lib/crypto/tokens";
import { day } from "@/lib/time/units";
import { dropSentMails } from "./sent-mail";
import { cookieAttributes, cookieName } from "./session-cookie";

const browserLife = 365 * day;

/** Whose menu the header shows. */
export type Role = AccountKind;

/** The session's cookie ends with the browser, or after 30 days if `remembered`; so does the hint for the header. */
export async function keepSession(role: Role, remembered: boolean): Promise<void> {
  const jar = await cookies();
  const session = jar.get(cookieName("session"));
  if (!session) throw new Error("next-auth has set no session cookie");
  const options = cookieAttributes(remembered ? { life: sessionLengths[role].remembered } : {});
  jar.set(session.name, session.value, options);
  // Not a secret: scripts of cached pages read it to show the right menu, and it admits nobody.
  jar.set("role", role, { ...options, httpOnly: false });
  // next-auth sets these two, and nothing here reads them.
  for (const name of ["authjs.callback-url", "authjs.csrf-token"]) jar.delete(name);
  await dropSentMails();
}

export async function dropSession(): Promise<void> {
  const jar = await cookies();
  // Not delete(): a __Host- cookie is only overwritten by one with the same attributes.
  jar.set(cookieName("session"), "", cookieAttributes({ life: 0 }));
  jar.set("role", "", { ...cookieAttributes({ life: 0 }), httpOnly: false });
  await dropSentMails();
}

// Holds the ticket between the password and the choice of the kind of account.
const choice = { name: "login-choice", path: "/login" };

export async function keepLoginChoice(ticket: string): Promise<void> {
  (await cookies()).set(choice.name, ticket, cookieAttributes({ path: choice.path, life: loginChoiceLife }));
}

export async function readLoginChoice(): Promise<string | undefined> {
  return (await cookies()).get(choice.name)?.value;
}

export async function dropLoginChoice(): Promise<void> {
  (await cookies()).delete({ name: choice.name, path: choice.path });
}

/** Whether the browser has sent a session's cookie, of a session that lives or not. */
export async function hasSessionCookie(): Promise<boolean> {
  return Boolean((await cookies()).get(cookieName("session"))?.value);
}

/** Whether the browser has sent any cookie: then it keeps them. */
export async function sendsCookies(): Promise<boolean> {
  return (await cookies()).getAll().length > 0;
}

/** Gives the browser a cookie, which it sends back with the next press if it keeps cookies. */
export async function probeCookies(): Promise<void> {
  (await cookies()).set(cookieName("probe"), "1", cookieAttributes());
}

/** The id of this browser for the rate limits, from its signed cookie; without one, a new id for `keepBrowser`. */
export async function readBrowser(): Promise<string> {
  const jar = await cookies();
  return unsign("device", jar.get(cookieName("device"))?.value) ?? newToken();
}

export async function keepBrowser(browser: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("device"), sign("device", browser), cookieAttributes({ life: browserLife }));
}
