import { log } from "@/lib/log";
import { failures, isDatabaseAway, isMalformedBody } from "@/lib/process/failures";

type FailedRequest = { path: string; method: string; headers: Record<string, string | string[] | undefined> };

/** Logs one line for a failed request, with the reference number and the digest that a page may show. */
export function reportFailure(error: unknown, request: FailedRequest, route: string): void {
  const reference = String(request.headers["x-request-id"] ?? "");
  if (isMalformedBody(error)) {
    failures().set(reference, "malformed");
    log.info({ reference, method: request.method, route }, "malformed body");
    return;
  }
  const away = isDatabaseAway(error);
  failures().set(reference, away ? "unavailable" : "error");
  const digest = (error as { digest?: string } | null)?.digest;
  // The route, not the path: a path or a query may contain a token.
  log.error({ reference, digest, method: request.method, route, away, error }, "request failed");
}
