import { isIP } from "node:net";

// More than a provider's own networks have. Each public network in TRUSTED_PROXIES lets its machines choose their address.
const mostAddresses = { 4: 2n ** 26n, 6: 2n ** 122n };

/** Why TRUSTED_PROXIES is wrong or unsafe, in sentences. */
export function proxyProblems({ APP_URL = "", TRUSTED_PROXIES = "" }) {
  const entries = TRUSTED_PROXIES.split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  if (entries.length === 0 && APP_URL.startsWith("https:")) {
    return [
      "TRUSTED_PROXIES（httpsを終えるプロキシのアドレス。例 10.0.0.0/8）を設定してください。ないと、訪れる人がみな同じアドレスに見え、回数の制限が全員にかかります。",
    ];
  }
  const wrong = entries.filter((entry) => !networkOf(entry));
  if (wrong.length > 0) {
    return wrong.map(
      (entry) => `TRUSTED_PROXIES の ${entry} は、10.0.0.0/8 や fd00::/8 の形で設定してください。`,
    );
  }
  return isInternet(entries.map(networkOf))
    ? [
        `TRUSTED_PROXIES（${TRUSTED_PROXIES}）が広すぎます。だれでも自分のアドレスを偽れます。プロキシのアドレスだけにしてください。`,
      ]
    : [];
}

/** Whether the networks together hold more addresses than proxies can have, however they are cut. */
function isInternet(networks) {
  return [4, 6].some((version) => {
    const sorted = networks
      .filter((one) => one.version === version)
      .sort((a, b) => (a.first < b.first ? -1 : 1));
    let covered = 0n;
    let end = 0n;
    for (const { first, size } of sorted) {
      const from = first > end ? first : end;
      const to = first + size;
      if (to > from) covered += to - from;
      if (to > end) end = to;
    }
    return covered > mostAddresses[version];
  });
}

/** An address or a network (CIDR) as its first address and its size; undefined for anything else. */
function networkOf(entry) {
  const [address = "", bits, ...more] = entry.split("/");
  const version = isIP(address);
  const width = { 4: 32, 6: 128 }[version];
  if (!width || address.includes("%") || more.length > 0) return undefined;
  if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= width)) return undefined;
  const length = Number(bits ?? width);
  const value = version === 4 ? valueOf4(address) : valueOf6(address);
  // IPv4 addresses as an IPv6 socket shows them: ::ffff:0:0/96.
  if (version === 6 && length >= 96 && value >> 32n === 0xffffn)
    return network(4, value & 0xffffffffn, 32, length - 96);
  return network(version, value, width, length);
}

function network(version, value, width, length) {
  const size = 2n ** BigInt(width - length);
  return { version, first: (value / size) * size, size };
}

function valueOf4(address) {
  return address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function valueOf6(address) {
  // The parser of URLs writes it in groups of hexadecimal digits.
  const [head, tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text) => (text ? text.split(":") : []);
  const [first, last] = [groups(head), groups(tail)];
  const all = [...first, ...Array(8 - first.length - last.length).fill("0"), ...last];
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}
