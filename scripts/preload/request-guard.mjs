import { mostUploadBytes } from "../../lib/files/upload-limit.mjs";

// Bytes. The forms of staff that send files may send more; everywhere else only text is expected.
const plainLimit = 200_000;
const uploads = /^\/admin\/((notices|employers)\/[0-9a-f-]{36}\/files|(jobs|employers)\/import)$/;
const site = new URL(process.env.APP_URL ?? "http://localhost:3000");

/** The reason why this request is refused before Next sees it: "foreign" (another site sent it), "too-big", or undefined. */
export function requestGuard(request) {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return undefined;
  if (isForeign(request.headers)) return "foreign";
  if (Number(request.headers["content-length"] ?? 0) > limitOf(request)) return "too-big";
  return undefined;
}

/**
 * Every browser sends the origin with a POST. A request without it and with a cookie comes from none of our forms.
 * Without a cookie it may be a one-click unsubscription or a webhook, which carry a token or a signature.
 */
function isForeign({ origin, cookie, "sec-fetch-site": fetchSite }) {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return true;
  if (origin !== undefined) return origin !== site.origin;
  return fetchSite === undefined && cookie !== undefined;
}

/** A cookie proves nothing yet, but it keeps out the files of visitors who never signed in. */
function limitOf({ url, headers }) {
  return headers.cookie && uploads.test(url.split("?", 1)[0]) ? mostUploadBytes : plainLimit;
}

/** Counts a body without a length as it arrives. Past the limit it calls `refuse` and closes the connection. */
export function limitBody(request, refuse) {
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
