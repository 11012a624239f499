import { isIPv6 } from "node:net";

/** What counts as one network: an IPv4 address, or the IPv6 /64 of one connection. */
export function networkOf(ip: string): string {
  const address = (ip.split("%")[0] as string).replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = head.split(":").filter(Boolean);
  const last = tail.split(":").filter(Boolean);
  const all = [...groups, ...Array(8 - groups.length - last.length).fill("0"), ...last];
  return `${all.slice(0, 4).join(":")}::/64`;
}
