import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy } from "@/lib/csp/policy.mjs";
import { ending } from "./ending";
import type { Identity } from "./request-headers";
import type { ResponseLayer } from "./response";
import { dev, https } from "./settings";

/** On every answer of this process, also on those that are no answer to a request. */
export const constantHeaders: Record<string, string> = {
  "x-content-type-options": "nosniff",
  // "no-referrer" would make browsers send the origin "null" with our own forms.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
};

/** Adds the security headers, and forbids caches to store what is not the same for everybody. */
export function securityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { nonce }: Identity,
): ResponseLayer {
  // Next may change them while it answers.
  const { method, url = "" } = request;
  return {
    head() {
      for (const [name, value] of Object.entries(constantHeaders)) response.setHeader(name, value);
      // The mail that staff see in a frame has this header already.
      if (!response.hasHeader("x-frame-options")) response.setHeader("x-frame-options", "DENY");
      if (!response.hasHeader("content-security-policy")) {
        const policy = contentSecurityPolicy([`'nonce-${nonce}'`], { https, dev });
        response.setHeader("content-security-policy", policy);
      }
      giveLength(response);
      const cacheControl = String(response.getHeader("cache-control") ?? "");
      if (!mayBeCached(response, { url, method, cacheControl }) && !isSearch(cacheControl))
        response.setHeader("cache-control", "private, no-store");
      // Next's default for static routes: shared caches would keep them for a year.
      else if (cacheControl.includes("s-maxage"))
        response.setHeader("cache-control", "public, max-age=0, must-revalidate");
      if (ending.isDraining) response.setHeader("connection", "close");
      return undefined;
    },
  };
}

/** Whether server/reading-page.ts has set it: no other cache keeps a search, and Back shows it without asking. */
function isSearch(cacheControl: string): boolean {
  return cacheControl === "private, no-cache";
}

/** Next removes the content-length that a route sets. The route of a file sets x-length instead, which is renamed here. */
function giveLength(response: ServerResponse): void {
  const length = response.getHeader("x-length");
  if (length === undefined) return;
  response.removeHeader("x-length");
  if (!response.hasHeader("content-encoding")) response.setHeader("content-length", length);
}

type Asked = { url: string; method: string | undefined; cacheControl: string };

/** Whether the response is a static file or a static page. What was rendered for one visitor is not cached. */
function mayBeCached(response: ServerResponse, { url, method, cacheControl }: Asked): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (response.statusCode >= 500 || response.hasHeader("set-cookie")) return false;
  if (url.startsWith("/_next/static/")) return response.statusCode < 400;
  return /\bpublic\b|s-maxage/.test(cacheControl) && !/no-store|private/.test(cacheControl);
}
