import FileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { contentSecurityPolicy, inlineScriptHashes } from "./lib/csp/policy.mjs";
import { datedHeader, entryIsCurrent, freshness, invalidate } from "./lib/page-cache/freshness.mjs";

const Base = FileSystemCache.default ?? FileSystemCache;
const https = () => process.env.APP_URL?.startsWith("https:") ?? false;

// Next makes one handler a request: what must last is on globalThis (freshness) or keyed by the entry itself.
const askedAt = new Map();
const datedAt = new WeakMap();
const withHeaders = new WeakSet();

/** Next's own cache, with three additions: a strict CSP by hashes, invalidation by announcements, and the end of the day. */
export default class PageCache extends Base {
  async get(key, context) {
    const entry = await super.get(key, context);
    if (!isPage(entry?.value)) {
      if (!entry && isPageKind(context.kind)) noteAsked(key);
      return entry;
    }
    const date = datedAt.get(entry.value) ?? 0;
    if (!entryIsCurrent(freshness(), date, tagsOf(entry.value), Date.now())) {
      noteAsked(key);
      return null;
    }
    addHeaders(entry.value);
    addDate(entry, date);
    return entry;
  }

  /** Next's own cache forgets these tags by `super`; this also invalidates what scripts/preload/page-cache.mjs has stored. */
  async revalidateTag(tags, durations) {
    invalidate([tags].flat(), Date.now());
    return super.revalidateTag(tags, durations);
  }

  async set(key, value, context) {
    if (isPage(value)) {
      // Dated by when its render was asked for: what changed during the render may not be in it.
      datedAt.set(value, askedAt.get(key) ?? Date.now());
      askedAt.delete(key);
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

function noteAsked(key) {
  // The earliest of several renders under way: too old a date costs one more render, too young shows old content.
  if (!askedAt.has(key)) askedAt.set(key, Date.now());
  if (askedAt.size > 10_000) askedAt.delete(askedAt.keys().next().value);
}

/** The render took the nonce of the request that asked for it; a page that everybody gets must not carry it on. */
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
  // Next's own s-maxage of a year would let a shared cache keep a page after it changed.
  value.headers["cache-control"] = "public, max-age=0, must-revalidate";
  if (value.kind === "APP_PAGE" && typeof value.html === "string") {
    value.headers["content-security-policy"] = contentSecurityPolicy(inlineScriptHashes(value.html), {
      https: https(),
    });
  }
}

/** For scripts/preload/page-cache.mjs. A page that Next renders again after a time is not stored there. */
function addDate({ value, cacheControl }, date) {
  if (cacheControl?.revalidate !== false) return;
  value.headers[datedHeader] ??= `${date} ${encodeURIComponent(tagsOf(value).join(","))}`;
}
