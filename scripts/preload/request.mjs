import { randomBytes, randomInt } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { contentSecurityPolicy } from "../../lib/csp/policy.mjs";

const site = new URL(process.env.APP_URL ?? "http://localhost:3000");
const dev = process.env.NODE_ENV === "development";
const proxies = trustedProxies(process.env.TRUSTED_PROXIES ?? "");

/** Replaces the headers that a client could forge: its address, the host, and the policy with the nonce for Next. */
export function prepareRequest(request) {
  const { headers } = request;
  headers["x-forwarded-for"] = clientAddress(request.socket.remoteAddress, headers["x-forwarded-for"]);
  // The host comes from APP_URL only, never from a header (host header injection).
  headers.host = site.host;
  headers["x-forwarded-host"] = site.host;
  headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
  headers["x-forwarded-port"] = site.port || (site.protocol === "https:" ? "443" : "80");
  for (const name of ["forwarded", "x-real-ip", "x-middleware-subrequest"]) delete headers[name];
  if (!request.url.startsWith("/")) request.url = pathOf(request.url);
  if (!isText(request.url)) request.url = missingPath;

  const reference = newReference();
  headers["x-request-id"] = reference;
  const nonce = randomBytes(16).toString("base64url");
  // Next reads the nonce for dynamic pages from this header.
  headers["content-security-policy"] = contentSecurityPolicy([`'nonce-${nonce}'`], {
    https: site.protocol === "https:",
    dev,
  });
  return { reference, nonce };
}

/** The first hop from the right that is not one of our proxies. A client can write anything to the left of it. */
function clientAddress(peer = "", forwarded = "") {
  let address = plain(peer);
  for (const hop of String(forwarded).split(",").reverse()) {
    if (!isTrusted(address)) break;
    const next = plain(hop.trim());
    if (!isIP(next)) break;
    address = next;
  }
  return address;
}

function plain(address) {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function isTrusted(address) {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 6 ? "ipv6" : "ipv4");
}

function trustedProxies(list) {
  const blocks = new BlockList();
  for (const entry of list
    .split(",")
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [address, bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    blocks.addSubnet(address, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return blocks;
}

function pathOf(url) {
  try {
    const { pathname, search } = new URL(url);
    return pathname + search;
  } catch {
    return "/";
  }
}

// Next throws at a path that is not UTF-8: it is replaced by a URL that does not exist.
const missingPath = "/%EF%BF%BD";

function isText(url) {
  try {
    decodeURIComponent(url.split("?", 1)[0]);
    return true;
  } catch {
    return false;
  }
}

// For reading out on the telephone: without letters and digits that sound or look alike.
const symbols = "ACDEFHJKLMNPRTUVWXY34679";

function newReference() {
  const part = () => Array.from({ length: 4 }, () => symbols[randomInt(symbols.length)]).join("");
  return `${part()}-${part()}`;
}
