import { Resend } from "resend";
import { env } from "@/lib/env";
import { perProcess } from "@/lib/registry/per-process.mjs";
import { minute, second } from "@/lib/time/units";

/** The result of a call, and how many calls a second the provider allows, when its response says so. */
export type Answer = { result: CallResult; rate: number | undefined };

/** A mail to one recipient. */
export type Message = {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** One call to the provider. `key` is its Idempotency-Key: a repeated call must be the same to the byte. */
export type Call = { key: string; messages: Message[] };

/**
 * accepted  the provider has accepted the mails
 * unknown   it may have accepted them: the call is repeated unchanged under the same key
 * busy      it has not accepted them, and asks to wait
 * closed    it has not accepted them, and accepts none now: quota, key, sender or address of the API
 * conflict  it knows another content under this key
 * refused   it will never accept these mails
 */
export type CallResult =
  | { outcome: "accepted"; providerIds: string[] }
  | { outcome: "busy"; waitMs: number }
  | { outcome: "unknown" | "closed" | "conflict" | "refused"; error: string };

// Shorter than the lease, so that a call has ended before another worker may repeat it.
const timeoutMs = 20 * second;
const longestWaitMs = 10 * minute;

/** Calls the provider. It never throws: the SDK returns network errors as values. */
export async function sendMails({ key, messages }: Call): Promise<Answer> {
  const options = { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs) };
  const payload = messages.map(payloadOf);
  const [only] = payload;
  const answer =
    only && payload.length === 1
      ? await client().emails.send(only, options)
      : await client().batch.send(payload, options);
  const headers = answer.headers ?? {};
  // The provider names it for a window of one second.
  const rate = Math.floor(Number(headers["ratelimit-limit"])) || undefined;
  const providerIds = answer.data ? idsIn(answer.data) : [];
  if (providerIds.length === messages.length) return { result: { outcome: "accepted", providerIds }, rate };
  return { result: classify(answer.error, headers["retry-after"]), rate };
}

function payloadOf({ headers, to, ...message }: Message) {
  return { ...message, to: [to], headers: { "Auto-Submitted": "auto-generated", ...headers } };
}

function idsIn({ id, data }: { id?: string; data?: { id: string }[] }): string[] {
  if (id) return [id];
  return Array.isArray(data) ? data.map((mail) => mail.id) : [];
}

type Failure = { name?: string; message?: string; statusCode?: number | null } | null;

/** Names and codes as listed in the provider's documentation of errors. */
function classify(failure: Failure, retryAfter: string | undefined): CallResult {
  const error = failure?.name ?? "no_answer";
  const status = failure?.statusCode ?? undefined;
  if (error === "daily_quota_exceeded" || error === "monthly_quota_exceeded")
    return { outcome: "closed", error };
  if (status === 429) return { outcome: "busy", waitMs: waitMs(retryAfter) };
  if (error === "invalid_idempotent_request") return { outcome: "conflict", error };
  if (status === undefined || status >= 500 || status < 400 || status === 408 || status === 409) {
    return { outcome: "unknown", error };
  }
  // Path, method, key or sender are not accepted: no mail would be accepted.
  if ([401, 403, 404, 405, 407].includes(status)) return { outcome: "closed", error };
  if (/api key/i.test(failure?.message ?? "")) return { outcome: "closed", error: "invalid_api_key" };
  // The SDK's own name for an answer that is not the provider's, such as a proxy's page.
  if (error === "application_error") return { outcome: "unknown", error };
  return { outcome: "refused", error };
}

function waitMs(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return seconds > 0 ? Math.min(seconds * second, longestWaitMs) : second;
}

function client(): Resend {
  const { RESEND_API_KEY, RESEND_BASE_URL } = env();
  return perProcess(
    "resend",
    () => new Resend(RESEND_API_KEY, { baseUrl: RESEND_BASE_URL.replace(/\/+$/, "") }),
  );
}
