import { datedHeader, entryIsCurrent, freshness } from "../../lib/freshness.mjs";

// Answers as they left, by encoding and address. What nobody has asked for longest goes first.
const kept = new Map();
const most = 32 * 1024 * 1024;
let size = 0;

/**
 * Gives once more what Next has answered, for as long as Next's own cache would take the same page. False when Next
 * is to answer.
 */
export function answerAgain(request, response, now) {
  const { method, headers } = request;
  if (method !== "GET" && method !== "HEAD") return false;
  const key = keyOf(request);
  const answer = kept.get(key);
  if (!answer || hasBody(headers) || answer.varies.some((name) => headers[name] !== undefined)) return false;
  forget(key);
  if (!entryIsCurrent(freshness(), answer.date, answer.tags, now)) return false;
  remember(key, answer);
  const known = isKnown(headers, answer.etag);
  const head = known ? answer.unchanged : answer.whole;
  const draining = globalThis[Symbol.for("iwaki.draining")];
  response.writeHead(known ? 304 : 200, draining ? [...head, "connection", "close"] : head);
  response.end(known || method === "HEAD" ? undefined : answer.body);
  return true;
}

/** Listens to what Next answers, and keeps it when it is a page that cache-handler.mjs has dated. */
export function keepAnswer(request, response) {
  const key = request.method === "GET" ? keyOf(request) : undefined;
  const { writeHead, write, end } = response;
  const chunks = [];
  let dated;
  response.writeHead = (...head) => {
    dated = key && isPublicPage(response) ? response.getHeader(datedHeader) : undefined;
    // For us alone.
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
    const answer = answerOf(response, dated, Buffer.concat([...chunks, toBuffer(...chunk)]));
    dated = undefined;
    if (isAnswerTo(request, key, answer)) {
      forget(key);
      remember(key, answer);
    }
    return response;
  };
}

/** Encoding and address; undefined where Next has more to weigh: a query, preferences among encodings. */
function keyOf({ url, headers: { "accept-encoding": accepted = "identity" } }) {
  if (url.includes("?") || accepted.includes(";")) return undefined;
  if (/\bgzip\b/.test(accepted)) return `gzip ${url}`;
  return accepted === "identity" ? `identity ${url}` : undefined;
}

function hasBody(headers) {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

/** Nobody's own, and taken by Next from its cache, or just put there: a crawler comes to each page once. */
function isPublicPage(response) {
  return (
    response.statusCode === 200 &&
    ["HIT", "MISS"].includes(response.getHeader("x-nextjs-cache")) &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    String(response.getHeader("cache-control")).startsWith("public") &&
    !response.hasHeader("set-cookie")
  );
}

function answerOf(response, dated, body) {
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
    // From here on it comes out of a cache, whether or not Next has just made it.
    whole: Object.entries({ ...headers, "x-nextjs-cache": "HIT", "content-length": body.length }).flat(),
    unchanged: Object.entries({ ...unchanged, "x-nextjs-cache": "HIT" }).flat(),
  };
}

/** Next takes headers off a request when it has seen them: what was asked stands in the raw ones. */
function isAnswerTo({ rawHeaders }, key, { isWhole, encoding, etag, tags, varies }) {
  const [wanted, url] = key.split(" ");
  const asked = rawHeaders.map((name) => name.toLowerCase());
  // The tag keeps every other spelling of an address out.
  const isPageOfUrl = tags.includes(`_N_T_${url}`);
  return (
    isWhole && encoding === wanted && etag && isPageOfUrl && !varies.some((name) => asked.includes(name))
  );
}

function isKnown({ "if-none-match": known, "cache-control": wish = "" }, etag) {
  if (known === undefined || wish.includes("no-cache")) return false;
  return listed(known).some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}

function listed(list = "") {
  return list.split(",").map((item) => item.trim());
}

function remember(key, answer) {
  kept.set(key, answer);
  size += weight(key, answer);
  while (size > most) forget(kept.keys().next().value);
}

function forget(key) {
  const answer = kept.get(key);
  if (!answer) return;
  kept.delete(key);
  size -= weight(key, answer);
}

// What stands beside the body is mostly the policy with its hashes.
function weight(key, { body }) {
  return body.length + key.length + 4096;
}

function toBuffer(chunk, encoding) {
  if (chunk === undefined || chunk === null || typeof chunk === "function") return Buffer.alloc(0);
  return Buffer.from(chunk, typeof encoding === "string" ? encoding : undefined);
}
