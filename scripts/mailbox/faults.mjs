import { failure } from "./errors.mjs";

/**
 * Faults to order by POST /control/fault {mode, times?, every?, to?, retryAfter?, ms?}.
 * `times`: how many calls it affects (default: until cleared); `every`: only each n-th call; `to`: only mails to
 * addresses that contain this. The first fault that applies is used.
 *   before the mail is accepted: rate-limit (429) · error (500) · html (502 page) · hang · down (cut) · unauthorized (401)
 *     · forbidden (403) · unverified (403) · daily-quota · monthly-quota · refuse (422)
 *   after it was accepted: drop (cut without an answer) · broken-json · lost (a 500 although accepted)
 *   slow: the right answer after `ms`
 */
const before = {
  "rate-limit": () => failure("rate_limit_exceeded"),
  error: () => failure("internal_server_error"),
  html: () => ({ status: 502, html: "<!doctype html><title>502</title><h1>502 Bad Gateway</h1>" }),
  unauthorized: () => failure("restricted_api_key"),
  forbidden: () => failure("invalid_api_key"),
  unverified: () => failure("validation_error", "The domain is not verified.", 403),
  "daily-quota": () => failure("daily_quota_exceeded"),
  "monthly-quota": () => failure("monthly_quota_exceeded"),
  refuse: () => failure("validation_error", "Invalid `to` field."),
};
const others = ["hang", "down", "drop", "broken-json", "lost", "slow"];

export function createFaults() {
  let ordered = [];
  return {
    order(fault) {
      if (!(fault.mode in before) && !others.includes(fault.mode))
        throw new Error(`no such fault: ${fault.mode}`);
      ordered.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY, seen: 0 });
    },
    clear() {
      ordered = [];
    },
    list: () =>
      ordered.map(({ seen, left, ...fault }) => ({ ...fault, left: Number.isFinite(left) ? left : null })),
    /** The fault for a call with this body; it counts as used. */
    next(body) {
      for (const fault of ordered) {
        if (fault.left <= 0 || (fault.to && !body.includes(fault.to))) continue;
        fault.seen += 1;
        if (fault.every && fault.seen % fault.every !== 0) continue;
        fault.left -= 1;
        return { ...fault, answer: before[fault.mode]?.() };
      }
      return undefined;
    },
  };
}
