import { contentSecurityPolicy } from "../../lib/csp/policy.mjs";
import { failures } from "../../lib/process/failures.mjs";
import { errorPage } from "./error-page.mjs";

const https = process.env.APP_URL?.startsWith("https:") ?? false;
const dev = process.env.NODE_ENV === "development";

const constant = {
  "x-content-type-options": "nosniff",
  // "no-referrer" would make browsers send the origin "null" with our own forms.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  ...(https ? { "strict-transport-security": "max-age=31536000" } : {}),
};

/** Adds the security headers to a response, and replaces a failure by our error page. */
export function prepareResponse(request, response, { reference, nonce }) {
  const { url, method } = request;
  const asksForPage = /text\/html/.test(request.headers.accept ?? "") && request.headers.rsc === undefined;
  const { writeHead, write, end } = response;
  // For a missing page, Next sends HTML that needs scripts. Below /admin the application renders a page of its own.
  const mayBeMissing = asksForPage && !url.startsWith("/admin");
  const mayBeReplaced = () =>
    response.statusCode >= 500 || isRenewed(response) || (response.statusCode === 404 && mayBeMissing);
  let page;
  response.writeHead = (status, ...rest) => {
    response.writeHead = writeHead;
    const headers = typeof rest[0] === "string" ? rest[1] : rest[0];
    setAll(response, headers);
    response.statusCode = status;
    if (mayBeReplaced()) page = describeFailure(response, { reference, asksForPage });
    complete(response, { url, method, nonce });
    return writeHead.call(response, response.statusCode);
  };
  // The head is written first: whether the failure page of Next is replaced must be known before its first byte.
  response.write = (...chunk) => {
    if (mayBeReplaced() && !response.headersSent) response.writeHead(response.statusCode);
    return page ? true : write.apply(response, chunk);
  };
  response.end = (...chunk) => {
    if (mayBeReplaced() && !response.headersSent) response.writeHead(response.statusCode);
    return end.apply(response, page ? (method === "HEAD" ? [] : [page]) : chunk);
  };
}

function complete(response, { url, method, nonce }) {
  for (const [name, value] of Object.entries(constant)) response.setHeader(name, value);
  // The mail that staff see in a frame has this header already.
  if (!response.hasHeader("x-frame-options")) response.setHeader("x-frame-options", "DENY");
  if (!response.hasHeader("content-security-policy")) {
    response.setHeader(
      "content-security-policy",
      contentSecurityPolicy([`'nonce-${nonce}'`], { https, dev }),
    );
  }
  giveLength(response);
  const cacheControl = String(response.getHeader("cache-control") ?? "");
  if (!mayBeCached(response, { url, method, cacheControl }))
    response.setHeader("cache-control", "private, no-store");
  // Next's default for static routes: shared caches would keep them for a year.
  else if (cacheControl.includes("s-maxage"))
    response.setHeader("cache-control", "public, max-age=0, must-revalidate");
  if (globalThis[Symbol.for("iwaki.draining")]) response.setHeader("connection", "close");
}

/** Next removes the content-length that a route sets. The route of a file sets x-length instead, which is renamed here. */
function giveLength(response) {
  const length = response.getHeader("x-length");
  if (length === undefined) return;
  response.removeHeader("x-length");
  if (!response.hasHeader("content-encoding")) response.setHeader("content-length", length);
}

/** Whether the response is a static file or a static page. What was rendered for one visitor is not cached. */
function mayBeCached(response, { url, method, cacheControl }) {
  if (method !== "GET" && method !== "HEAD") return false;
  if (response.statusCode >= 500 || response.hasHeader("set-cookie")) return false;
  if (url.startsWith("/_next/static/")) return response.statusCode < 400;
  return /\bpublic\b|s-maxage/.test(cacheControl) && !/no-store|private/.test(cacheControl);
}

/** Whether the form comes from an older build, whose action this build does not have. Next would answer in plain text. */
function isRenewed(response) {
  return response.hasHeader("x-nextjs-action-not-found");
}

// The headers of the replaced page. The error page has a policy of its own, and its number must not be cached.
const replacedHeaders = [
  "content-encoding",
  "transfer-encoding",
  "etag",
  "link",
  "content-security-policy",
  "cache-control",
];

/** Sets the status of the failure. Returns our error page when a page was requested: that of Next needs scripts. */
function describeFailure(response, { reference, asksForPage }) {
  const unavailable = failures().get(reference) === "unavailable" || response.statusCode === 503;
  failures().delete(reference);
  if (unavailable) {
    response.statusCode = 503;
    response.setHeader("retry-after", "30");
  }
  const missing = response.statusCode === 404 && !isRenewed(response);
  const kind = missing ? "missing" : isRenewed(response) ? "renewed" : unavailable ? "unavailable" : "error";
  const page = asksForPage && !dev && errorPage(kind, reference);
  if (!page) return undefined;
  for (const name of replacedHeaders) response.removeHeader(name);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(page));
  return page;
}

function setAll(response, headers) {
  if (!headers) return;
  if (Array.isArray(headers)) {
    for (let i = 0; i + 1 < headers.length; i += 2) response.appendHeader(String(headers[i]), headers[i + 1]);
    return;
  }
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
}
