import FileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { contentSecurityPolicy, inlineScriptHashes } from "./lib/csp/policy.mjs";
import { datedHeader, entryIsCurrent, freshness, invalidate } from "./lib/page-cache/freshness.mjs";

const Base = FileSystemCache.default ?? FileSystemCache;
const https = () => process.env.APP_URL?.startsWith("https:") ?? false;

// Next makes a handler for each request: lasting state is on globalThis (freshness), in this module, or keyed by the entry.
const renderStartedAt = new Map();
const datedAt = new WeakMap();
const withHeaders = new WeakSet();

/** The cache of Next, with three additions: a CSP with hashes, invalidation by announcements, and the end of the day. */
export default class PageCache extends Base {
  async get(key, context) {
    const entry = await super.get(key, context);
    if (!isPage(entry?.value)) {
      if (!entry && isPageKind(context.kind)) noteRenderStart(key);
      return entry;
    }
    const date = datedAt.get(entry.value) ?? 0;
    if (!entryIsCurrent(freshness(), date, tagsOf(entry.value), Date.now())) {
      noteRenderStart(key);
      return null;
    }
    addHeaders(entry.value);
    addDate(entry, date);
    return entry;
  }

  /** Also invalidates the pages with these tags that scripts/preload/page-cache.mjs has stored. */
  async revalidateTag(tags, durations) {
    invalidate([tags].flat(), Date.now());
    return super.revalidateTag(tags, durations);
  }

  async set(key, value, context) {
    if (isPage(value)) {
      // Dated by the start of the render: a change during the render may not be in the page.
      datedAt.set(value, renderStartedAt.get(key) ?? Date.now());
      renderStartedAt.delete(key);
      if (value.kind === "APP_PAGE") dropNonce(value);
      addHeaders(value);
      addDate({ value, cacheControl: context.cacheControl }, datedAt.get(value));
    }
    return super.set(key, value, context);
  }
}

function isPageKind(kind) {
  return kind === "APP_PAGE" || kind === "APP_ROUTE";
}

function isPage(value) {
  return isPageKind(value?.kind);
}

function tagsOf(value) {
  const tags = value.headers?.["x-next-cache-tags"];
  return typeof tags === "string" ? tags.split(",") : [];
}

function noteRenderStart(key) {
  // The earliest of concurrent renders counts: too early a date costs one more render, too late a date shows old content.
  if (!renderStartedAt.has(key)) renderStartedAt.set(key, Date.now());
  if (renderStartedAt.size > 10_000) renderStartedAt.delete(renderStartedAt.keys().next().value);
}

/** Removes the nonce of the request that rendered the page, because the page goes to all visitors. */
function dropNonce(value) {
  const nonce = /<script[^>]* nonce="([\w-]+)"/.exec(value.html)?.[1];
  if (!nonce) return;
  const without = (data) => Buffer.from(data.toString("utf8").replaceAll(nonce, ""));
  value.html = value.html.replaceAll(nonce, "");
  if (value.rscData) value.rscData = without(value.rscData);
  for (const [path, data] of value.segmentData ?? []) value.segmentData.set(path, without(data));
}

function addHeaders(value) {
  if (withHeaders.has(value)) return;
  withHeaders.add(value);
  value.headers ??= {};
  // The s-maxage of Next is a year: a shared cache would keep a page after it has changed.
  value.headers["cache-control"] = "public, max-age=0, must-revalidate";
  if (value.kind === "APP_PAGE" && typeof value.html === "string") {
    value.headers["content-security-policy"] = contentSecurityPolicy(inlineScriptHashes(value.html), {
      https: https(),
    });
  }
}

/** Sets datedHeader for scripts/preload/page-cache.mjs, except on a page that Next renders again after some time. */
function addDate({ value, cacheControl }, date) {
  if (cacheControl?.revalidate !== false) return;
  value.headers[datedHeader] ??= `${date} ${encodeURIComponent(tagsOf(value).join(","))}`;
}
