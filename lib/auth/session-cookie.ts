import { env } from "@/lib/env";

/** On https the __Host- prefix keeps other subdomains from planting a cookie of the same name. */
export function cookieName(name: "session" | "device"): string {
  return secureCookies() ? `__Host-${name}` : name;
}

export function secureCookies(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** For middleware.ts: whether somebody may be signed in. The session's row decides, never this cookie. */
export function sessionCookieName(): string {
  return cookieName("session");
}
