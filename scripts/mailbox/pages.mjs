import { readFileSync } from "node:fs";

const asset = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const assets = {
  "/mailbox.css": ["text/css; charset=utf-8", asset("./mailbox.css")],
  "/mailbox.js": ["text/javascript; charset=utf-8", asset("./mailbox.js")],
};

const pagePolicy =
  "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// The HTML of a mail may use its own styles; it loads nothing and runs no script. Links open in a new tab.
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const listed = 200;
const clock = new Intl.DateTimeFormat("ja-JP", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Tokyo",
});

/** The inbox: the list, a mail, and the HTML of a mail for its frame. */
export function answerPage(response, url, method, store) {
  if (method !== "GET" && method !== "HEAD") return end(response, 405, "text/plain; charset=utf-8", "405\n");
  const file = assets[url.pathname];
  if (file) return end(response, 200, file[0], file[1]);
  if (url.pathname === "/")
    return page(response, 200, "見本の受信箱", list(store, url.searchParams.get("to") ?? ""), true);
  const [, id, html] = /^\/mails\/([\w-]+)(\/html)?$/.exec(url.pathname) ?? [];
  const mail = id && store.mail(id);
  if (!mail) return page(response, 404, "メールが見つかりません", `<p>このメールはありません。</p>${back}`);
  if (!html) return page(response, 200, mail.subject, detail(mail));
  return end(response, 200, "text/html; charset=utf-8", withNewTabLinks(mail.html ?? ""), mailPolicy);
}

/** The frame cannot show the site, which refuses frames, so links open in a new tab. */
function withNewTabLinks(html) {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

const back = '<p><a class="back" href="/">受信箱へ戻る</a></p>';

function list(store, to) {
  const mails = store.newest(to);
  const items = mails.slice(0, listed).map(
    (mail) => `<li><a href="/mails/${mail.id}">
      <span class="subject">${escapeHtml(mail.subject)}</span>
      <span class="line">宛先 ${escapeHtml(mail.to.join(", "))}</span>
      <time class="line" datetime="${mail.created_at}">${clock.format(new Date(mail.created_at))}</time>
    </a></li>`,
  );
  const none = to ? "この宛先へのメールはありません。" : "メールはまだありません。届くとここに表示されます。";
  return `<p>サイトから送信されたメールは、ここに届きます。実際には送信されません。</p>
    <form action="/" role="search">
      <label for="to">宛先のメールアドレスで絞り込む</label>
      <div class="row"><input id="to" name="to" value="${escapeHtml(to)}" autocomplete="off" inputmode="email">
      <button>絞り込む</button></div>
      ${to ? '<a class="back" href="/">すべて表示する</a>' : ""}
    </form>
    <div id="mails" aria-live="polite">
      <p>${mails.length}件${mails.length > listed ? `（新しい${listed}件を表示）` : ""}</p>
      ${items.length ? `<ol class="mails">${items.join("")}</ol>` : `<p>${none}</p>`}
    </div>`;
}

function detail(mail) {
  return `${back}
    <dl>
      <dt>差出人</dt><dd>${escapeHtml(mail.from)}</dd>
      <dt>件名</dt><dd>${escapeHtml(mail.subject)}</dd>
      <dt>宛先</dt><dd>${escapeHtml(mail.to.join(", "))}</dd>
      <dt>日時</dt><dd><time datetime="${mail.created_at}">${clock.format(new Date(mail.created_at))}</time></dd>
    </dl>
    <h2>テキスト</h2>
    <div class="text">${mail.text === null ? "（テキストはありません）" : textLines(mail.text)}</div>
    ${
      mail.html === null
        ? ""
        : `<h2>HTML</h2>
    <iframe title="HTMLのメール" src="/mails/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    }`;
}

/** The text as HTML, with links, and with the values of lines 「…ID: 」「…パスワード: 」 to copy by one tap. */
function textLines(text) {
  const lines = text.split("\n").map((line) => {
    const [, label, value] = /^([^:\s]*(?:ID|パスワード)): (\S+)$/.exec(line) ?? [];
    if (label) return `${escapeHtml(label)}: <code class="copy">${escapeHtml(value)}</code>`;
    return escapeHtml(line).replace(
      /https?:\/\/[^\s<>"、。）」]+/g,
      (link) => `<a href="${link}">${link}</a>`,
    );
  });
  return lines.join("\n");
}

function page(response, status, title, body, refresh = false) {
  const reload = refresh ? '<noscript><meta http-equiv="refresh" content="10"></noscript>' : "";
  const html = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}${title === "見本の受信箱" ? "" : "｜見本の受信箱"}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox.css">
${reload}<script src="/mailbox.js" defer></script>
</head>
<body>
<header><a href="/">見本の受信箱</a></header>
<main><h1>${escapeHtml(title)}</h1>
${body}</main>
</body>
</html>`;
  return end(response, status, "text/html; charset=utf-8", html, pagePolicy);
}

function end(response, status, type, body, policy = "default-src 'none'") {
  const headers = {
    "content-type": type,
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
  response.writeHead(status, headers).end(body);
}

function escapeHtml(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return String(text).replace(/[&<>"']/g, (character) => entities[character]);
}
