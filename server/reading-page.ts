import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { readingPolicy } from "@/lib/csp/policy.mjs";
import {
  isReadingPage,
  searchPaths,
  speculationRules,
  stripFramework,
} from "@/lib/page-cache/reading-page.mjs";
import type { ResponseLayer } from "./response";
import { site } from "./settings";

/** Whether a search is asked for, as a page. Static pages are stripped in cache-handler.mjs. */
export function asksForSearch({ method, url = "", headers }: IncomingMessage): boolean {
  const [path = "", query] = url.split("?");
  return (
    (method === "GET" || method === "HEAD") &&
    query !== undefined &&
    searchPaths.includes(path) &&
    !headers.rsc
  );
}

/** Sends a reading page that was rendered for this request without the framework's scripts, and packs it. */
export function readingPage(request: IncomingMessage, response: ServerResponse): ResponseLayer {
  const packs = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  // The response is read here, so Next must not pack it.
  delete request.headers["accept-encoding"];
  return {
    body(whole) {
      const body = stripped(whole, response);
      varyByEncoding(response);
      if (!packs || body.length < 1_000) return body;
      response.setHeader("content-encoding", "gzip");
      response.removeHeader("content-length");
      return gzipSync(body);
    },
  };
}

function stripped(whole: Buffer, response: ServerResponse): Buffer {
  const html = whole.toString();
  if (!isReadingPage(html) || response.statusCode !== 200) return whole;
  const page = stripFramework(html);
  if (page === undefined) return whole;
  response.removeHeader("link");
  response.removeHeader("content-length");
  response.setHeader("speculation-rules", speculationRules);
  response.setHeader("content-security-policy", readingPolicy(site));
  // Not no-store: Back comes from the browser's own cache, and asks nobody.
  if (!response.getHeader("x-nextjs-cache")) response.setHeader("cache-control", "private, no-cache");
  return Buffer.from(page);
}

/** As Next's own packing says it, on an answer without a body too. */
function varyByEncoding(response: ServerResponse): void {
  const names = [response.getHeader("vary") ?? []].flat().join(", ");
  if (!/accept-encoding/i.test(names))
    response.setHeader("vary", names ? `${names}, Accept-Encoding` : "Accept-Encoding");
}
