import { cookies } from "next/headers";
import { loginChoiceLife } from "@/lib/accounts/login-tickets";
import { type AccountKind, sessionLengths } from "@/lib/accounts/sessions";
import { newToken, sign, unsign } from "@/lib/crypto/tokens";
import { day } from "@/lib/time/units";
import { cookieName, secureCookies } from "./session-cookie";

const browserLife = 365 * day;

/** `life` in ms; without it the cookie ends with the browser. */
function attributes(life?: number) {
  const age = life === undefined ? {} : { maxAge: life / 1000 };
  return { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies(), ...age } as const;
}

/** Whose menu the header shows. */
export type Role = AccountKind;

/** The session's cookie ends with the browser, or after 30 days when the person ticked that; so does the header's hint. */
export async function keepSession(role: Role, remembered: boolean): Promise<void> {
  const jar = await cookies();
  const session = jar.get(cookieName("session"));
  if (!session) throw new Error("next-auth has set no session cookie");
  const options = attributes(remembered ? sessionLengths[role].remembered : undefined);
  jar.set(session.name, session.value, options);
  // No secret: static pages read it to show the right menu, and it opens nothing.
  jar.set("role", role, { ...options, httpOnly: false });
  // next-auth's own helpers, which nothing here reads.
  for (const left of ["authjs.callback-url", "authjs.csrf-token"]) jar.delete(left);
}

export async function dropSession(): Promise<void> {
  const jar = await cookies();
  // Not delete(): a __Host- cookie is only overwritten by one with the same attributes.
  jar.set(cookieName("session"), "", attributes(0));
  jar.set("role", "", { ...attributes(0), httpOnly: false });
}

// Between the password and the answer to which account is meant. It opens a login once, of the accounts that it fits.
const choice = { name: "login-choice", path: "/login" };

export async function keepLoginChoice(ticket: string): Promise<void> {
  (await cookies()).set(choice.name, ticket, { ...attributes(loginChoiceLife), path: choice.path });
}

export async function readLoginChoice(): Promise<string | undefined> {
  return (await cookies()).get(choice.name)?.value;
}

export async function dropLoginChoice(): Promise<void> {
  (await cookies()).delete({ name: choice.name, path: choice.path });
}

/** This browser's name towards the limits, or a new one that counts once it is kept. */
export async function readBrowser(): Promise<string> {
  const jar = await cookies();
  return unsign("device", jar.get(cookieName("device"))?.value) ?? newToken();
}

export async function keepBrowser(browser: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("device"), sign("device", browser), attributes(browserLife));
}
