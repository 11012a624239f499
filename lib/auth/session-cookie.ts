import { env } from "@/lib/env";
import { second } from "@/lib/time/units";

/** On https the __Host- prefix keeps other subdomains from setting a cookie of the same name. */
export function cookieName(name: "session" | "device" | "probe"): string {
  return secureCookies() ? `__Host-${name}` : name;
}

export function secureCookies(): boolean {
  return env().APP_URL.startsWith("https:");
}

/**
 * The attributes of every cookie that scripts must not read. `life` in ms; without it the cookie ends with the browser.
 * Max-Age is in seconds (RFC 6265, 5.2.2).
 */
export function cookieAttributes({ path = "/", life }: { path?: string; life?: number } = {}) {
  const maxAge = life === undefined ? {} : { maxAge: life / second };
  return { httpOnly: true, sameSite: "lax", path, secure: secureCookies(), ...maxAge } as const;
}

/** Says nothing; that a browser sends it back says that it keeps cookies. */
export function probeCookieName(): string {
  return cookieName("probe");
}

/** For middleware.ts: with this cookie a person may be signed in. Only the row of the session decides it. */
export function sessionCookieName(): string {
  return cookieName("session");
}
