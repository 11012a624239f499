import { Resend } from "resend";
import { env } from "@/lib/env";

/** What became of a call, and how many calls a second the provider allows, when it said so. */
export type Answer = { outcome: Outcome; rate: number | undefined };

/** One recipient's mail. */
export type Message = {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** One call to the provider. The same call twice must be the same to the byte: the key stands for its content. */
export type Call = { key: string; messages: Message[] };

/**
 * accepted  the provider has it
 * unknown   it may have it: repeat unchanged under the same key
 * busy      it surely has not, and asks to wait
 * closed    it surely has not, and takes none: quota, key, sender or address of the API
 * conflict  it has another content under this key
 * refused   it will never take this one
 */
export type Outcome =
  | { result: "accepted"; providerIds: string[] }
  | { result: "busy"; waitMs: number }
  | { result: "unknown" | "closed" | "conflict" | "refused"; error: string };

// Shorter than the lease, so that a call has ended before another worker may repeat it.
const timeoutMs = 20_000;
const longestWaitMs = 10 * 60_000;

/** The one place that speaks to Resend. Never throws: the SDK turns every fault of the network into a value. */
export async function sendMails({ key, messages }: Call): Promise<Answer> {
  const options = { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs) };
  const payload = messages.map(payloadOf);
  const [only] = payload;
  const answer =
    only && payload.length === 1
      ? await client().emails.send(only, options)
      : await client().batch.send(payload, options);
  const headers = answer.headers ?? {};
  // Named for a window of one second.
  const rate = Math.floor(Number(headers["ratelimit-limit"])) || undefined;
  const providerIds = answer.data ? idsIn(answer.data) : [];
  if (providerIds.length === messages.length) return { outcome: { result: "accepted", providerIds }, rate };
  return { outcome: classify(answer.error, headers["retry-after"]), rate };
}

function payloadOf({ headers, to, ...message }: Message) {
  return { ...message, to: [to], headers: { "Auto-Submitted": "auto-generated", ...headers } };
}

function idsIn(data: { id?: string } | { data?: { id: string }[] }): string[] {
  if ("id" in data && data.id) return [data.id];
  return "data" in data && Array.isArray(data.data) ? data.data.map(({ id }) => id) : [];
}

type Failure = { name?: string; message?: string; statusCode?: number | null } | null;

/** Names and codes as listed in the provider's documentation of errors. */
function classify(failure: Failure, retryAfter: string | undefined): Outcome {
  const error = failure?.name ?? "no_answer";
  const status = failure?.statusCode ?? undefined;
  if (error === "daily_quota_exceeded" || error === "monthly_quota_exceeded")
    return { result: "closed", error };
  if (status === 429) return { result: "busy", waitMs: waitMs(retryAfter) };
  if (error === "invalid_idempotent_request") return { result: "conflict", error };
  if (status === undefined || status >= 500 || status < 400 || status === 408 || status === 409) {
    return { result: "unknown", error };
  }
  // No such path or method, key or sender not accepted: never the fault of one mail.
  if ([401, 403, 404, 405, 407].includes(status)) return { result: "closed", error };
  if (/api key/i.test(failure?.message ?? "")) return { result: "closed", error: "invalid_api_key" };
  // The SDK's own name for an answer that is not the provider's, such as a proxy's page.
  if (error === "application_error") return { result: "unknown", error };
  return { result: "refused", error };
}

function waitMs(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return seconds > 0 ? Math.min(seconds * 1000, longestWaitMs) : 1000;
}

const key = Symbol.for("iwaki.resend");
type Holder = { [key]?: Resend };

function client(): Resend {
  const holder = globalThis as Holder;
  holder[key] ??= new Resend(env().RESEND_API_KEY, { baseUrl: env().RESEND_BASE_URL.replace(/\/+$/, "") });
  return holder[key];
}
