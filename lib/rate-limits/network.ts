import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What counts as one network: an IPv4 address, or the IPv6 /64 of one connection. */
export function networkOf(ip: string): string {
  if (!isIP(ip)) return ip;
  const address = ipaddr.process(ip);
  if (!("parts" in address)) return address.toString();
  const groups = address.parts.slice(0, 4).map((group) => group.toString(16));
  return `${groups.join(":")}::/64`;
}
