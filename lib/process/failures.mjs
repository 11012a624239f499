const key = Symbol.for("iwaki.failures");

/**
 * Why a request failed, by its reference number: written by onRequestError, read when the response is sent. It holds the
 * last thousand.
 * @returns {Map<string, "unavailable" | "error">}
 */
export function failures() {
  globalThis[key] ??= new Map();
  const all = globalThis[key];
  if (all.size > 1000) all.delete(all.keys().next().value);
  return all;
}

const away = /^(ECONN|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|CONNECT|CONNECTION_|57P0|53300|08)/;

/**
 * Whether the error means that the database could not be reached; otherwise it is a bug.
 * @param {unknown} error
 * @returns {boolean}
 */
export function isDatabaseAway(error) {
  if (typeof error !== "object" || error === null) return false;
  const { code, cause, errors } = error;
  if (typeof code === "string" && away.test(code)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;
  return cause !== undefined && isDatabaseAway(cause);
}
