import { perProcess } from "@/lib/registry/per-process.mjs";

export type FailureReason = "unavailable" | "malformed" | "error";

/**
 * Why a request failed, by its reference number: written by onRequestError, read when the response is sent. It holds the
 * last thousand.
 */
export function failures(): Map<string, FailureReason> {
  const all = perProcess("failures", () => new Map<string, FailureReason>());
  const [oldest] = all.keys();
  if (oldest && all.size > 1000) all.delete(oldest);
  return all;
}

const away =
  /^(DATABASE_BUSY|55P03|57014|25P03|ECONN|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|CONNECT|CONNECTION_|57P0|53300|08)/;

/** Whether the error means that the database could not be reached or answered too late (lock, statement or idle timeout); otherwise it is a bug. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string" && away.test(code)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  return cause !== undefined && isDatabaseAway(cause);
}

/** Whether the error says that the body of a request breaks the rules of its own format: the sender's fault. */
export function isMalformedBody(error: unknown): boolean {
  return error instanceof Error && malformed.test(error.message);
}

// Of the parsers that Next uses: undici for forms without JavaScript, busboy for actions.
const malformed =
  /^(Failed to parse body as FormData|Multipart: Boundary not found|Unexpected end of form|Malformed part header)/;
