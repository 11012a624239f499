import { datedHeader, entryIsCurrent, freshness } from "../../lib/page-cache/freshness.mjs";

// LRU cache of responses, by encoding and URL, the least recently used first.
const pages = new Map();
const mostBytes = 32 * 1024 * 1024;
let bytes = 0;

/**
 * The stored response to this request, while it is up to date. Undefined when Next must answer. `sendPage` sends it.
 */
export function lookup(request, now) {
  const { method, headers } = request;
  if (method !== "GET" && method !== "HEAD") return undefined;
  const key = keyOf(request);
  const page = pages.get(key);
  if (!page || hasBody(headers) || page.varies.some((name) => headers[name] !== undefined)) return undefined;
  // Removed and added again, because a Map keeps the order of insertion: the page is now the most recently used.
  remove(key);
  if (!entryIsCurrent(freshness(), page.date, page.tags, now)) return undefined;
  add(key, page);
  return page;
}

/** Sends a page from `lookup`, or 304 to a browser that has it already. */
export function sendPage(page, request, response) {
  const unchanged = isUnchanged(request.headers, page.etag);
  const head = unchanged ? page.unchanged : page.whole;
  const draining = globalThis[Symbol.for("iwaki.draining")];
  response.writeHead(unchanged ? 304 : 200, draining ? [...head, "connection", "close"] : head);
  response.end(unchanged || request.method === "HEAD" ? undefined : page.body);
}

/** Copies the response of Next while it is sent, and stores it when it is a page that cache-handler.mjs has dated. */
export function store(request, response) {
  const key = request.method === "GET" ? keyOf(request) : undefined;
  const { writeHead, write, end } = response;
  const chunks = [];
  let dated;
  response.writeHead = (...head) => {
    dated = key && isPublicPage(response) ? response.getHeader(datedHeader) : undefined;
    // Internal: it must not leave the process.
    response.removeHeader(datedHeader);
    return writeHead.apply(response, head);
  };
  response.write = (...chunk) => {
    const more = write.apply(response, chunk);
    if (dated) chunks.push(toBuffer(...chunk));
    return more;
  };
  response.end = (...chunk) => {
    end.apply(response, chunk);
    if (!dated) return response;
    const page = pageOf(response, dated, Buffer.concat([...chunks, toBuffer(...chunk)]));
    dated = undefined;
    if (isPageFor(request, key, page)) {
      remove(key);
      add(key, page);
    }
    return response;
  };
}

/** Encoding and URL; undefined for requests that are never stored: with a query, or with weighted encodings. */
function keyOf({ url, headers: { "accept-encoding": accepted = "identity" } }) {
  if (url.includes("?") || accepted.includes(";")) return undefined;
  if (/\bgzip\b/.test(accepted)) return `gzip ${url}`;
  return accepted === "identity" ? `identity ${url}` : undefined;
}

function hasBody(headers) {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

/** Whether the response is the same for all visitors: from the cache of Next, or just stored there. */
function isPublicPage(response) {
  return (
    response.statusCode === 200 &&
    ["HIT", "MISS"].includes(response.getHeader("x-nextjs-cache")) &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    String(response.getHeader("cache-control")).startsWith("public") &&
    !response.hasHeader("set-cookie")
  );
}

function pageOf(response, dated, body) {
  const { connection: _, "content-length": length = body.length, ...headers } = response.getHeaders();
  const { "content-type": _type, "content-encoding": encoding = "identity", ...unchanged } = headers;
  const [date, tags] = dated.split(" ");
  return {
    body,
    encoding,
    isWhole: Number(length) === body.length,
    etag: headers.etag,
    date: Number(date),
    tags: decodeURIComponent(tags).split(","),
    varies: listed(headers.vary?.toLowerCase()).filter((name) => name !== "accept-encoding"),
    // The next response with it is a hit, even when this one was a miss.
    whole: Object.entries({ ...headers, "x-nextjs-cache": "HIT", "content-length": body.length }).flat(),
    unchanged: Object.entries({ ...unchanged, "x-nextjs-cache": "HIT" }).flat(),
  };
}

/** Whether the page may be stored under this key. Next deletes headers of a request: `rawHeaders` holds all of them. */
function isPageFor({ rawHeaders }, key, { isWhole, encoding, etag, tags, varies }) {
  const [wanted, url] = key.split(" ");
  const sent = rawHeaders.map((name) => name.toLowerCase());
  // The tag excludes other spellings of the same URL.
  const isPageOfUrl = tags.includes(`_N_T_${url}`);
  return isWhole && encoding === wanted && etag && isPageOfUrl && !varies.some((name) => sent.includes(name));
}

function isUnchanged({ "if-none-match": known, "cache-control": wish = "" }, etag) {
  if (known === undefined || wish.includes("no-cache")) return false;
  return listed(known).some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}

function listed(list = "") {
  return list.split(",").map((item) => item.trim());
}

function add(key, page) {
  pages.set(key, page);
  bytes += weight(key, page);
  while (bytes > mostBytes) remove(pages.keys().next().value);
}

function remove(key) {
  const page = pages.get(key);
  if (!page) return;
  pages.delete(key);
  bytes -= weight(key, page);
}

// 4096: the headers, mostly the CSP with its hashes.
function weight(key, { body }) {
  return body.length + key.length + 4096;
}

function toBuffer(chunk, encoding) {
  if (chunk === undefined || chunk === null || typeof chunk === "function") return Buffer.alloc(0);
  return Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined);
}
