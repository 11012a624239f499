const limit = 200_000;
const site = new URL(process.env.APP_URL ?? "http://localhost:3000");

/** Why Next is not to see this request: "foreign" (another site sent it), "too-big", or undefined. */
export function reasonToRefuse(request) {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return undefined;
  if (isForeign(request.headers)) return "foreign";
  if (Number(request.headers["content-length"] ?? 0) > limit) return "too-big";
  return undefined;
}

/**
 * Every browser names the origin of a POST. One without a name and with a cookie is none of our forms; without a
 * cookie it may be a mail provider's one-click unsubscription or webhook, which carry their own proof.
 */
function isForeign({ origin, cookie, "sec-fetch-site": fetchSite }) {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return true;
  if (origin !== undefined) return origin !== site.origin;
  return fetchSite === undefined && cookie !== undefined;
}

/** A body without a length is counted as it comes; past the limit nobody reads on. */
export function limitBody(request, refuse) {
  if (request.headers["transfer-encoding"] === undefined) return;
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
