// @ts-check
import FileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { contentSecurityPolicy, inlineScriptHashes, readingPolicy } from "./lib/csp/policy.mjs";
import { datedHeader, entryIsCurrent, freshness, invalidate } from "./lib/page-cache/freshness.mjs";
import { isReadingPage, speculationRules, stripFramework } from "./lib/page-cache/reading-page.mjs";

/**
 * @typedef {import("next/dist/server/response-cache/types.js").IncrementalCacheValue} Value
 * @typedef {import("next/dist/server/response-cache/types.js").IncrementalCachedAppPageValue} Page
 * @typedef {Page | import("next/dist/server/response-cache/types.js").CachedRouteValue} PageOrRoute
 * @typedef {import("next/dist/server/lib/incremental-cache/index.js").CacheHandler["get"]} Get
 */

// Node gives the exports of a CommonJS module as its default; Turbopack, which bundles this file for middleware.ts, the class.
const Base = /** @type {typeof FileSystemCache} */ (
  "default" in FileSystemCache ? FileSystemCache.default : FileSystemCache
);
const site = () => new URL(process.env.APP_URL ?? "http://localhost:3000");
const https = () => site().protocol === "https:";

// Next makes a handler for each request: lasting state is on globalThis (freshness), in this module, or keyed by the entry.
/** @type {Map<string, number>} */
const renderStartedAt = new Map();
/** @type {WeakMap<PageOrRoute, number>} */
const datedAt = new WeakMap();
/** @type {WeakSet<PageOrRoute>} */
const withHeaders = new WeakSet();

/** The cache of Next, with four additions: reading pages without the framework, a CSP, invalidation by announcements, and the end of the day. */
export default class PageCache extends Base {
  /** @type {Get} */
  async get(key, context) {
    const entry = await super.get(key, context);
    const value = entry?.value;
    if (!entry || !isPage(value)) {
      if (!entry && isPageKind(context.kind)) noteRenderStart(key);
      return entry;
    }
    const date = datedAt.get(value) ?? 0;
    if (!entryIsCurrent(freshness(), date, tagsOf(value), Date.now())) {
      noteRenderStart(key);
      return null;
    }
    addHeaders(value);
    addDate(value, entry.cacheControl, date);
    return entry;
  }

  /**
   * Also invalidates the pages with these tags that server/page-cache.ts has stored.
   * @type {FileSystemCache["revalidateTag"]}
   */
  async revalidateTag(tags, durations) {
    invalidate([tags].flat(), Date.now());
    return super.revalidateTag(tags, durations);
  }

  /** @type {FileSystemCache["set"]} */
  async set(key, value, context) {
    if (isPage(value)) {
      // Dated by the start of the render: a change during the render may not be in the page.
      const date = renderStartedAt.get(key) ?? Date.now();
      datedAt.set(value, date);
      renderStartedAt.delete(key);
      if (hasHtml(value)) dropNonce(value);
      addHeaders(value);
      addDate(value, "cacheControl" in context ? context.cacheControl : undefined, date);
      // Pages that are not there would take the place of those that are.
      if (value.status === 404) return;
    }
    return super.set(key, value, context);
  }
}

/** @param {unknown} kind */
function isPageKind(kind) {
  return kind === "APP_PAGE" || kind === "APP_ROUTE";
}

/** @param {Value | null | undefined} value @returns {value is PageOrRoute} */
function isPage(value) {
  return isPageKind(value?.kind);
}

/** @param {PageOrRoute} value @returns {value is Page} */
function hasHtml(value) {
  return "html" in value && typeof value.html === "string";
}

/** @param {PageOrRoute} value @returns {string[]} */
function tagsOf(value) {
  const tags = value.headers?.["x-next-cache-tags"];
  return typeof tags === "string" ? tags.split(",") : [];
}

/** @param {string} key */
function noteRenderStart(key) {
  // The earliest of concurrent renders counts: too early a date costs one more render, too late a date shows old content.
  if (!renderStartedAt.has(key)) renderStartedAt.set(key, Date.now());
  const [oldest = key] = renderStartedAt.keys();
  if (renderStartedAt.size > 10_000) renderStartedAt.delete(oldest);
}

/** Removes the nonce of the request that rendered the page, because the page goes to all visitors. @param {Page} value */
function dropNonce(value) {
  const nonce = /<script[^>]* nonce="([\w-]+)"/.exec(value.html)?.[1];
  if (!nonce) return;
  const without = (/** @type {Buffer} */ data) => Buffer.from(data.toString("utf8").replaceAll(nonce, ""));
  value.html = value.html.replaceAll(nonce, "");
  if (value.rscData) value.rscData = without(value.rscData);
  const segments = value.segmentData;
  for (const [path, data] of segments ?? []) segments?.set(path, without(data));
}

/** @param {PageOrRoute} value */
function addHeaders(value) {
  if (withHeaders.has(value)) return;
  withHeaders.add(value);
  value.headers ??= {};
  // The s-maxage of Next is a year: a shared cache would keep a page after it has changed. Only what changes its URL may stay.
  if (!String(value.headers["cache-control"]).endsWith("immutable"))
    value.headers["cache-control"] = "public, max-age=0, must-revalidate";
  if (hasHtml(value)) value.headers["content-security-policy"] = policyOf(value);
}

/** The policy of a page. A reading page loses the framework's scripts here. @param {Page} value */
function policyOf(value) {
  const stripped = isReadingPage(value.html) ? stripFramework(value.html) : undefined;
  if (stripped === undefined)
    return contentSecurityPolicy(inlineScriptHashes(value.html), { https: https() });
  value.html = stripped;
  // Links to these pages are plain, so that nothing asks for the router's data, which are larger than the page itself.
  value.rscData = Buffer.alloc(0);
  delete value.segmentData;
  // The preloads of the scripts.
  if (value.headers) {
    delete value.headers.link;
    value.headers["speculation-rules"] = speculationRules;
  }
  return readingPolicy(site());
}

/**
 * Sets datedHeader for server/page-cache.ts, except on a page that Next renders again after some time.
 * @param {PageOrRoute} value
 * @param {{ revalidate?: number | false } | undefined} cacheControl
 * @param {number} date
 */
function addDate(value, cacheControl, date) {
  if (cacheControl?.revalidate !== false) return;
  value.headers ??= {};
  value.headers[datedHeader] ??= `${date} ${encodeURIComponent(tagsOf(value).join(","))}`;
}
