import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pageScript } from "@/lib/csp/page-script.mjs";
import { failures } from "@/lib/process/failures";
import type { Identity } from "./request-headers";
import { closeToNext, type ResponseLayer } from "./response";
import { dev, sample, site } from "./settings";

const statuses = {
  missing: 404,
  foreign: 403,
  "other-host": 403,
  method: 405,
  "too-big": 413,
  malformed: 400,
  unavailable: 503,
  error: 500,
  renewed: 409,
};

export type Failure = keyof typeof statuses;

const sentences: Record<Failure, string> = {
  missing: "ページが見つかりません。",
  foreign: "この操作は、このサイトのページから行ってください。",
  "other-host": `このサイトの正しいURLは ${site.origin} です。こちらを開いて、もう一度お試しください。`,
  method: "この方法では受け付けていません。",
  "too-big": "送られた内容が大きすぎます。",
  malformed: "送られた内容の形が正しくありません。前のページに戻って、もう一度お試しください。",
  unavailable: "ただいまご利用いただけません。しばらくしてからもう一度お試しください。",
  error: "申し訳ありません。処理中に問題が起きました。",
  renewed: "サイトが新しくなりました。ページを読み込みなおして、もう一度お試しください。",
};

const placeholder = "0000-0000";
// The build does not know APP_URL.
const placeholderOrigin = "https://site.invalid";
const templates = new Map<Failure, string | undefined>();
// Like components/layout/sample-banner.tsx, which depends on settings that the build does not have.
const sampleLine = sample
  ? '<aside aria-label="このサイトの状態" class="no-print bg-yellow-50 border-b border-yellow-500 px-4 py-2 text-center text-dns-16N-130">' +
    `<strong>${sample === "demo" ? "これは見本です。" : "これは試験中のサイトです。"}</strong>掲載内容は正式なものではありません。</aside>`
  : "";

/**
 * The page app/failure/[kind] as the build rendered it, without the scripts of Next: plain HTML and CSS, which need neither
 * the database nor the renderer. Undefined without a build.
 */
function errorPage(kind: Failure, reference: string): string | undefined {
  if (!templates.has(kind)) templates.set(kind, readTemplate(kind));
  return templates.get(kind)?.replaceAll(placeholder, reference).replaceAll(placeholderOrigin, site.origin);
}

function readTemplate(kind: Failure): string | undefined {
  try {
    const html = readFileSync(`.next/server/app/failure/${kind}.html`, "utf8");
    return html
      .replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (tag, text) => (text === pageScript ? tag : ""))
      .replace(/<link rel="preload" as="script"[^>]*>/g, "")
      .replace(/<button\b[^>]*\bneeds-script\b[\s\S]*?<\/button>/g, "")
      .replace(/<body\b[^>]*>/, (tag) => tag + sampleLine);
  } catch {
    return undefined; // next dev: nothing is built
  }
}

/** Answers with the error page instead of Next. */
export function sendErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  kind: Failure,
  reference: string,
): void {
  if (response.headersSent) return;
  const page = /text\/html/.test(request.headers.accept ?? "") && errorPage(kind, reference);
  const body = page || `${sentences[kind]}（受付番号 ${reference}）\n`;
  response.writeHead(statuses[kind], {
    "content-type": `text/${page ? "html" : "plain"}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
    connection: "close",
  });
  response.end(body);
  // Next may still read the body that was cut off: its response is discarded.
  closeToNext(response);
}

/** Replaces a failure that Next answers by our error page, when a page was requested: that of Next needs scripts. */
export function replaceFailure(
  request: IncomingMessage,
  response: ServerResponse,
  { reference }: Identity,
): ResponseLayer {
  const { url = "", headers } = request;
  const asksForPage = /text\/html/.test(headers.accept ?? "") && headers.rsc === undefined;
  // For a missing page, Next sends HTML that needs scripts. Below /admin the application renders a page of its own.
  const mayBeMissing = asksForPage && !url.startsWith("/admin");
  return {
    head() {
      const missing = response.statusCode === 404 && mayBeMissing;
      if (response.statusCode < 500 && !isRenewed(response) && !missing) return undefined;
      const kind = describeFailure(response, reference);
      const page = asksForPage && !dev && errorPage(kind, reference);
      if (!page) return undefined;
      for (const name of replacedHeaders) response.removeHeader(name);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("content-length", Buffer.byteLength(page));
      return page;
    },
  };
}

/** Whether the form comes from an older build, whose action this build does not have. Next would answer in plain text. */
function isRenewed(response: ServerResponse): boolean {
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

/** What has failed. Sets the status of a database that is away. */
function describeFailure(response: ServerResponse, reference: string): Failure {
  const reason = failures().get(reference);
  failures().delete(reference);
  if (reason === "malformed") {
    response.statusCode = statuses.malformed;
    return "malformed";
  }
  const unavailable = reason === "unavailable" || response.statusCode === 503;
  if (unavailable) {
    response.statusCode = 503;
    response.setHeader("retry-after", "30");
  }
  if (isRenewed(response)) return "renewed";
  if (response.statusCode === 404) return "missing";
  return unavailable ? "unavailable" : "error";
}
