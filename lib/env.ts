import { z } from "zod";

/**
 * Settings of the running instance, parsed on first use: the build imports every module without them. This is the only
 * reader of process.env in app, components and lib; .env.example explains each setting.
 */
const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().default(3000),
  /** The only source of links in mails and redirects, because a Host header can be forged. No trailing slash. */
  APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  DATABASE_URL: z.string().min(1),
  /** Newest first: the first signs and encrypts, all verify and decrypt. */
  AUTH_SECRET: z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((secret) => secret.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().min(32)).min(1)),
  RESEND_API_KEY: z.string().min(1),
  RESEND_BASE_URL: z.url().default("https://api.resend.com"),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  /** "Name <address>" */
  MAIL_FROM: z.string().min(3),
  MAIL_RATE_PER_SECOND: z.coerce.number().positive().max(100).default(2),
  MAIL_STAND_IN: z.literal("1").optional(),
  /** Whether 職員 need a second step at the login; "optional" is the demo's default. */
  STAFF_TOTP: z.enum(["required", "optional"]).default("required"),
  /** Whether 求職者 may keep 検討リスト, 新着のお知らせ and 求職活動の記録 in their accounts. */
  SEEKER_TOOLS: z.enum(["on", "off"]).default("off"),
  TRUSTED_PROXIES: z.string().default(""),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  ALLOW_UNSET_TEXTS: z.literal("1").optional(),
  /** Set by `npm start` when it runs the demo; never by hand. */
  DEMO: z.literal("1").optional(),
  /** Where the demo's mailbox can be opened. */
  DEMO_MAILBOX_URL: z.url().optional(),
});

export type Env = z.infer<typeof settings>;
let parsed: Env | undefined;

/** True while `next build` prerenders, without a database or settings; the first request renders the page again. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}

/** Throws a ZodError naming every missing or malformed setting. */
export function env(): Env {
  parsed ??= settings.parse(process.env);
  // next-auth reads this variable itself; without it, it would take the site's address from the Host header.
  process.env.AUTH_URL = parsed.APP_URL;
  return parsed;
}
