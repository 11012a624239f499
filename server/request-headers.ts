import { randomBytes, randomInt } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { contentSecurityPolicy } from "@/lib/csp/policy.mjs";
import { clientAddress } from "./client-address";
import { noteAddress } from "./one-address";
import { dev, https, site } from "./settings";

export type Identity = {
  /** Read out on the telephone when something has failed. */
  reference: string;
  nonce: string;
};

/** Replaces the headers that a client could forge: its address, the host, and the policy with the nonce for Next. */
export function prepareRequest(request: IncomingMessage): Identity {
  const { headers } = request;
  const address = clientAddress(request);
  headers["x-forwarded-for"] = address;
  if (https) noteAddress(address, request.url ?? "", Date.now());
  // The host comes from APP_URL only, never from a header (host header injection).
  headers.host = site.host;
  headers["x-forwarded-host"] = site.host;
  headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
  headers["x-forwarded-port"] = site.port || (https ? "443" : "80");
  for (const name of ["forwarded", "x-real-ip", "x-middleware-subrequest"]) delete headers[name];
  request.url = textOf(pathOf(request.url ?? "/"));

  const reference = newReference();
  headers["x-request-id"] = reference;
  const nonce = randomBytes(16).toString("base64url");
  // Next reads the nonce for dynamic pages from this header.
  headers["content-security-policy"] = contentSecurityPolicy([`'nonce-${nonce}'`], { https, dev });
  return { reference, nonce };
}

/** The absolute form of a request ("GET https://host/path") names a host; only its path counts. */
function pathOf(url: string): string {
  if (url.startsWith("/")) return url;
  if (!URL.canParse(url)) return "/";
  const { pathname, search } = new URL(url);
  return pathname + search;
}

// Next throws at a path that is not UTF-8: it is replaced by a URL that does not exist.
const missingPath = "/%EF%BF%BD";

function textOf(url: string): string {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return url;
  } catch {
    return missingPath;
  }
}

// For reading out on the telephone: without letters and digits that sound or look alike.
const symbols = "ACDEFHJKLMNPRTUVWXY34679";

function newReference(): string {
  const part = () => Array.from({ length: 4 }, () => symbols[randomInt(symbols.length)]).join("");
  return `${part()}-${part()}`;
}
