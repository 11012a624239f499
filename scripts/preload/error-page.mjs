import { readFileSync } from "node:fs";
import { headerScript } from "../../lib/csp/header-script.mjs";

const statuses = { missing: 404, foreign: 403, "too-big": 413, unavailable: 503, error: 500, renewed: 409 };
const placeholder = "0000-0000";
const templates = new Map();
// Like components/layout/sample-banner.tsx, which depends on settings that the build does not have.
const { DEMO, ALLOW_UNSET_TEXTS } = process.env;
const sampleLine =
  DEMO || ALLOW_UNSET_TEXTS
    ? '<aside aria-label="このサイトの状態" class="no-print bg-yellow-50 border-b border-yellow-500 px-4 py-2 text-center text-dns-16N-130">' +
      `<strong>${DEMO ? "これは見本です。" : "これは試験中のサイトです。"}</strong>掲載内容は正式なものではありません。</aside>`
    : "";

/**
 * The page app/failure/[kind] as the build rendered it, without the scripts of Next: plain HTML and CSS, which need neither
 * the database nor the renderer. Undefined without a build.
 * @param {keyof typeof statuses} kind
 */
export function errorPage(kind, reference) {
  if (!templates.has(kind)) templates.set(kind, readTemplate(kind));
  return templates.get(kind)?.replaceAll(placeholder, reference);
}

function readTemplate(kind) {
  try {
    const html = readFileSync(`.next/server/app/failure/${kind}.html`, "utf8");
    return html
      .replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (tag, text) => (text === headerScript ? tag : ""))
      .replace(/<link rel="preload" as="script"[^>]*>/g, "")
      .replace(/<button\b[^>]*\bneeds-script\b[\s\S]*?<\/button>/g, "")
      .replace(/<body\b[^>]*>/, (tag) => tag + sampleLine);
  } catch {
    return undefined; // next dev: nothing is built
  }
}

/** Sends the error page instead of Next's response. */
export function sendErrorPage(request, response, kind, reference) {
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
  for (const name of [
    "writeHead",
    "setHeader",
    "appendHeader",
    "removeHeader",
    "write",
    "end",
    "flushHeaders",
  ]) {
    response[name] = () => response;
  }
}

const sentences = {
  missing: "ページが見つかりません。",
  foreign: "この操作は、このサイトのページから行ってください。",
  "too-big": "送られた内容が大きすぎます。",
  unavailable: "ただいまご利用いただけません。しばらくしてからもう一度お試しください。",
  error: "申し訳ありません。処理中に問題が起きました。",
  renewed: "サイトが新しくなりました。ページを読み込みなおして、もう一度お試しください。",
};
