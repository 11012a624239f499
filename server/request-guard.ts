import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { mostUploadBytes } from "@/lib/files/upload-limit";
import { site } from "./settings";

// Bytes. Only the forms that upload files may send more: those of staff, and photos of a 事業者.
const plainLimit = 200_000;
const uploads =
  /^\/(admin\/((notices|employers)\/[0-9a-f-]{36}\/files|(jobs|employers)\/import)|(admin\/employers\/[0-9a-f-]{36}|business)\/photos(\/[0-9a-f-]{36})?)$/;

// RFC 8058: its token is the right to it and it reads no cookie, so it may come from the page of any mail program.
const oneClick = /^\/api\/(unsubscribe|alerts\/stop)\/[^/?]+$/;

/**
 * Why a request is refused before Next gets it: "method" (no page or form has it), "other-host" (one of our forms, under another
 * name of the site), "foreign" (CSRF, sent by another site), "too-big", or undefined.
 */
export function requestGuard(
  request: IncomingMessage,
): "method" | "other-host" | "foreign" | "too-big" | undefined {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return undefined;
  if (request.method !== "POST") return "method";
  if (isOtherHost(request)) return "other-host";
  if (!oneClick.test(request.url ?? "") && isForeign(request.headers)) return "foreign";
  if (Number(request.headers["content-length"] ?? 0) > limitOf(request)) return "too-big";
  return undefined;
}

/**
 * Every browser sends the origin with a POST, so a request with a cookie and without an origin comes from none of our forms.
 * Without a cookie it may be a webhook, which has a signature.
 */
function isForeign({ origin, cookie, "sec-fetch-site": fetchSite }: IncomingHttpHeaders): boolean {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return true;
  if (origin !== undefined) return origin !== site.origin;
  return fetchSite === undefined && cookie !== undefined;
}

/**
 * Whether the page of the form was opened under another host name than APP_URL has. It is refused like any foreign one; only the
 * page says what to do.
 */
function isOtherHost({ headers, rawHeaders }: IncomingMessage): boolean {
  // prepareRequest has replaced the host in `headers`.
  const host = rawHeaders[rawHeaders.findIndex((name) => name.toLowerCase() === "host") + 1] ?? "";
  const { origin = "" } = headers;
  return isForeign(headers) && URL.canParse(origin) && new URL(origin).host === host && host !== site.host;
}

/** A cookie is no proof of a login, but without one no upload is possible. */
function limitOf({ url = "", headers }: IncomingMessage): number {
  return headers.cookie && uploads.test(url.split("?", 1)[0] ?? "") ? mostUploadBytes : plainLimit;
}

/** Counts a body without a content-length as it arrives. Over the limit, it calls `refuse` and closes the connection. */
export function limitBody(request: IncomingMessage, refuse: () => void): void {
  if (request.headers["transfer-encoding"] === undefined) return;
  const limit = limitOf(request);
  let size = 0;
  const push = request.push;
  request.push = (chunk, encoding) => {
    size += chunk?.length ?? 0;
    if (size <= limit) return push.call(request, chunk, encoding);
    request.push = () => true;
    refuse();
    request.destroy();
    return false;
  };
}
