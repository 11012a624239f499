import { readSecrets } from "@/scripts/start/secrets.mjs";

/** Settings of a production instance under test. */
export function siteSettings(own: { DATABASE_URL: string; APP_URL: string; RESEND_BASE_URL: string }) {
  const { AUTH_SECRET, RESEND_API_KEY, RESEND_WEBHOOK_SECRET } = readSecrets();
  return {
    AUTH_SECRET,
    RESEND_API_KEY,
    RESEND_WEBHOOK_SECRET,
    MAIL_FROM: "いわき市就職応援サイト <noreply@example.jp>",
    MAIL_RATE_PER_SECOND: "50",
    MAIL_STAND_IN: "1",
    // The tests act as a proxy: each request carries the address of its visitor.
    TRUSTED_PROXIES: "127.0.0.0/8,::1",
    ALLOW_UNSET_TEXTS: "1",
    // Two-step login has its own tests; for all others it is not required.
    STAFF_TOTP: "optional",
    SEEKER_TOOLS: "on",
    LOG_LEVEL: "info",
    ...own,
  };
}
