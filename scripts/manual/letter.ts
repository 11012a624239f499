import type { Visit } from "./stop";

const look = `
  body { margin: 0; color: #333; font: 15px/1.6 "Noto Sans JP", sans-serif }
  main { max-width: 704px; margin: 24px auto; padding: 0 16px }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 0 0 16px;
    padding-bottom: 16px; border-bottom: 1px solid #ccc }
  dt { color: #626264 }
  dd { margin: 0; overflow-wrap: anywhere }
  pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
  a { display: inline-block; margin: 4px 0; color: #0017c1 }`;

/**
 * Shows the nth mail as its reader sees it, with a working link. What differs between runs (password, token, the site's
 * address) is replaced by an example.
 */
export function openLetter(nth: number) {
  return async ({ page, mail }: Visit): Promise<void> => {
    const { from, subject, to, text } = await mail(nth);
    const lines = text
      .split("\n")
      .map((line) => plain(line.replace(/^((?:新しい)?パスワード\s*: ).+$/, "$1（英小文字と数字16文字）")))
      .map((line) =>
        line.replace(/^https?:\/\/[^/]+(\/[\w/-]+)\S*$/, '<a href="$&">https://（このサイト）$1?token=…</a>'),
      );
    const head = Object.entries({ 差出人: from, 件名: subject, 宛先: to });
    // On about:blank neither the base URL nor the CSP of the page before applies.
    await page.goto("about:blank");
    await page.setContent(`<!doctype html><html lang="ja"><style>${look}</style><main>
      <dl>${head.map(([name, value]) => `<dt>${name}</dt><dd>${plain(value)}</dd>`).join("")}</dl>
      <pre>${lines.join("\n").trim()}</pre></main></html>`);
  };
}

function plain(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
