import { isIP } from "node:net";
import { log } from "@/lib/log";
import { hour } from "@/lib/time/units";

// So many requests from one address alone are no person, and no city has one visitor.
const manyRequests = 500;

/**
 * Warns, once an hour at most, when every request comes from one address: TRUSTED_PROXIES does not name the proxy, and all
 * visitors share its limits. Pages from the page cache and the checks of a balancer do not count.
 */
export function addressWatch(warn = () => log.warn({ event: "one-address" }, oneAddress)) {
  let only = "";
  let count = 0;
  let warnedAt = Number.NEGATIVE_INFINITY;
  return (address: string, url: string, now: number) => {
    if (url === "/api/health" || !isIP(address)) return;
    count = address === only ? count + 1 : 1;
    only = address;
    if (count < manyRequests || now - warnedAt < hour) return;
    warnedAt = now;
    count = 0;
    warn();
  };
}

const oneAddress =
  "every visitor comes from one address: TRUSTED_PROXIES does not name the proxy, or it does not append to X-Forwarded-For";

export const noteAddress = addressWatch();
