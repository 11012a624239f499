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
  const { headers } = request;
  const forwarded = headers["x-forwarded-for"];
  if (typeof forwarded === "string")
    headers["x-forwarded-for"] = forwarded.split(",").map(withoutPort).join(",");
  const hops = proxyaddr.all(request, isTrusted);
  const end = hops.findIndex((hop) => !isIP(hop));
  const address = hops.at(end < 0 ? -1 : Math.max(end - 1, 0)) ?? "";
  // An IPv4 address has one spelling only, also when the socket is one of IPv6 (::ffff:192.0.2.1).
  return isIP(address) ? ipaddr.process(address).toString() : address;
}

/** Some balancers append the port: "192.0.2.1:51234", "[2001:db8::1]:51234". */
function withoutPort(hop: string): string {
  const [, bracketed, plain] = /^\s*(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)\s*$/.exec(hop) ?? [];
  return bracketed ?? plain ?? hop;
}
