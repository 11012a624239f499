import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import { LRUCache } from "lru-cache";
import { sessionCookies, staticLoginPages } from "@/lib/accounts/login-pages";
import { datedHeader, entryIsCurrent, freshness } from "@/lib/page-cache/freshness.mjs";
import { ending } from "./ending";
import { type ResponseLayer, toBuffer } from "./response";

type Page = {
  body: Buffer;
  etag: string;
  /** Milliseconds since 1970: the page shows nothing that changed later. */
  date: number;
  tags: string[];
  /** Headers named by Vary, apart from the encoding: a request that has one is another page's. */
  varies: string[];
  /** The heads of 200 and of 304: names and values in turn. */
  whole: (string | number | string[])[];
  unchanged: (string | number | string[])[];
};

const loginPages = new Set<string>(staticLoginPages);
const hasSession = new RegExp(`(?:^|;\\s*)(?:${sessionCookies.join("|")})=[^;]`);

// Responses by encoding and URL. 4096: the headers, mostly the CSP with its hashes.
const pages = new LRUCache<string, Page>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ body }, key) => body.length + key.length + 4096,
});

/** The stored response to this request, while it is up to date. Undefined when Next must answer. `sendPage` sends it. */
export function lookup(request: IncomingMessage, now: number): Page | undefined {
  const { method, headers } = request;
  if (method !== "GET" && method !== "HEAD") return undefined;
  const key = isForSignedIn(request) ? undefined : keyOf(request);
  const page = key && pages.get(key);
  if (!page || hasBody(headers) || page.varies.some((name) => headers[name] !== undefined)) return undefined;
  if (entryIsCurrent(freshness(), page.date, page.tags, now)) return page;
  pages.delete(key);
  return undefined;
}

/** Sends a page from `lookup`, or 304 to a browser that has it already. */
export function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const isUnchanged = fresh(request.headers, { etag: page.etag });
  const head = isUnchanged ? page.unchanged : page.whole;
  response.writeHead(isUnchanged ? 304 : 200, ending.isDraining ? [...head, "connection", "close"] : head);
  response.end(isUnchanged || request.method === "HEAD" ? undefined : page.body);
}

/** Copies the response of Next while it is sent, and stores it when it is a page that cache-handler.mjs has dated. */
export function store(request: IncomingMessage, response: ServerResponse): ResponseLayer {
  const key = request.method === "GET" ? keyOf(request) : undefined;
  const pieces: Buffer[] = [];
  let dated: string | undefined;
  return {
    head() {
      dated = key && isPublicPage(response) ? response.getHeader(datedHeader)?.toString() : undefined;
      // Internal: it must not leave the process.
      response.removeHeader(datedHeader);
      return undefined;
    },
    piece(chunk, encoding) {
      if (dated) pieces.push(toBuffer(chunk, encoding));
    },
    end() {
      const page = key && dated && pageFor(key, request, response, dated, Buffer.concat(pieces));
      if (page) pages.set(key, page);
    },
  };
}

/** A login page for a browser that may be signed in: Next rewrites it to a page that looks. */
function isForSignedIn({ url = "", headers }: IncomingMessage): boolean {
  return loginPages.has(url) && hasSession.test(headers.cookie ?? "");
}

/** Encoding and URL; undefined for requests that are never stored: with a query, or with weighted encodings. */
function keyOf({ url = "", headers }: IncomingMessage): string | undefined {
  const accepted = String(headers["accept-encoding"] ?? "identity");
  if (url.includes("?") || accepted.includes(";")) return undefined;
  if (/\bgzip\b/.test(accepted)) return `gzip ${url}`;
  return accepted === "identity" ? `identity ${url}` : undefined;
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

/** Whether the response is the same for all visitors: from the cache of Next, or just stored there. */
function isPublicPage(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    ["HIT", "MISS"].includes(String(response.getHeader("x-nextjs-cache"))) &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    String(response.getHeader("cache-control")).startsWith("public") &&
    !response.hasHeader("set-cookie")
  );
}

/** The page to store under this key; undefined when the response is not the whole page of this URL in this encoding. */
function pageFor(
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  dated: string,
  body: Buffer,
): Page | undefined {
  const { connection: _, "content-length": length = body.length, ...headers } = response.getHeaders();
  const { "content-type": _type, "content-encoding": encoding = "identity", ...unchanged } = headers;
  const [date, tags = ""] = dated.split(" ");
  const [wanted, url] = key.split(" ");
  const page: Page = {
    body,
    etag: String(headers.etag ?? ""),
    date: Number(date),
    tags: decodeURIComponent(tags).split(","),
    varies: listed(headers.vary).filter((name) => name !== "accept-encoding"),
    // The next response with it is a hit, even when this one was a miss.
    whole: flat({ ...headers, "x-nextjs-cache": "HIT", "content-length": body.length }),
    unchanged: flat({ ...unchanged, "x-nextjs-cache": "HIT" }),
  };
  // Next deletes headers of a request: `rawHeaders` holds all of them.
  const sent = request.rawHeaders.map((name) => name.toLowerCase());
  const isVariant = page.varies.some((name) => sent.includes(name));
  // The tag excludes other spellings of the same URL.
  const isPageOfUrl = page.tags.includes(`_N_T_${url}`);
  const isWhole = Number(length) === body.length && encoding === wanted;
  return isWhole && page.etag && isPageOfUrl && !isVariant ? page : undefined;
}

function listed(header: number | string | string[] | undefined): string[] {
  return String(header ?? "")
    .toLowerCase()
    .split(",")
    .map((item) => item.trim());
}

function flat(headers: NodeJS.Dict<number | string | string[]>): (string | number | string[])[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
}
