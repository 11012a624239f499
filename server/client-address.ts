import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import proxyaddr from "proxy-addr";
import { trustedProxies } from "./settings";

const isTrusted = proxyaddr.compile(trustedProxies);

/**
 * The address of the client: from the right, the first hop that is not one of our proxies. A client can write anything to the
 * left of it. A hop that is no address ends the list.
 */
export function clientAddress(request: IncomingMessage): string {
  const hops = proxyaddr.all(request, isTrusted);
  const end = hops.findIndex((hop) => !isIP(hop));
  const address = hops.at(end < 0 ? -1 : Math.max(end - 1, 0)) ?? "";
  // An IPv4 address has one spelling only, also when the socket is one of IPv6 (::ffff:192.0.2.1).
  return isIP(address) ? ipaddr.process(address).toString() : address;
}
