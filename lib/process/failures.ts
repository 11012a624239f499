import { perProcess } from "@/lib/registry/per-process.mjs";

/**
 * Why a request failed, by its reference number: written by onRequestError, read when the response is sent. It holds the
 * last thousand.
 */
export function failures(): Map<string, "unavailable" | "error"> {
  const all = perProcess("failures", () => new Map<string, "unavailable" | "error">());
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
