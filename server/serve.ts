import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { ending, underWay } from "./ending";
import { type Failure, replaceFailure, sendErrorPage } from "./error-page";
import { isMissing } from "./missing-page";
import { lookup, sendPage, store } from "./page-cache";
import { isPlainForm, titleError } from "./plain-form";
import { asksForSearch, readingPage } from "./reading-page";
import { limitBody, requestGuard } from "./request-guard";
import { prepareRequest } from "./request-headers";
import { wrapResponse } from "./response";
import { securityHeaders } from "./security-headers";
import { dev } from "./settings";

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The layers of a request, in order. `next` answers what they let through. */
export function serve(next: Next): RequestListener {
  return (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    // RFC 9110 (7.8) permits to answer as if there were no Upgrade; the client has no use for the connection after that.
    if (request.headers.upgrade) response.shouldKeepAlive = false;
    // First, because it is the fastest: its answer depends on neither the client nor the host.
    const page = ending.listenerClosed ? undefined : lookup(request, Date.now());
    if (page) sendPage(page, request, response);
    else void answer(next, request, response);
  };
}

async function answer(next: Next, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const identity = prepareRequest(request);
  wrapResponse(response, [
    replaceFailure(request, response, identity),
    securityHeaders(request, response, identity),
    ...(isPlainForm(request) ? [titleError(request)] : []),
    ...(!dev && asksForSearch(request) ? [readingPage(request, response)] : []),
    store(request, response),
  ]);
  const refuse = (kind: Failure) => sendErrorPage(request, response, kind, identity.reference);
  const reason = requestGuard(request);
  if (reason) return refuse(reason);
  if (expectsContinue(request)) response.writeContinue();
  limitBody(request, () => refuse("too-big"));
  await ending.listenerClosed;
  if (!dev && (await isMissing(request, new Date()))) return refuse("missing");
  await next(request, response).catch((error) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else refuse("error");
  });
}

/** Whether the client sends its body only when it is told to: after the guard has let the request through. */
function expectsContinue({ headers }: IncomingMessage): boolean {
  return headers.expect?.toLowerCase() === "100-continue";
}
