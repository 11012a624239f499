import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { alreadyRegisteredMail, registrationMail } from "@/lib/mail/templates/registration";
import { notRegisteredMail, reissueMail } from "@/lib/mail/templates/reissue";
import { expect, test } from "@/tests/support/domain";

const to = "taro@example.jp";
const password = "abcdefgh23456789";
const url = "http://localhost:3000/somewhere?token=abc_DEF-1&x=y";
const app = "http://localhost:3000";

const opening = `※このメールは「いわき市就職応援サイト」のシステムメールです。
(業務委託先の株式会社エスタから送信されています。)
このメールアドレスは送信専用のため返信は受け付けておりません

「いわき市就職応援サイト」をご利用いただきありがとうございます
`;

test("求職者登録申請受付 has the text of the manual (chapter 1, step 5)", async () => {
  const mail = await registrationMail({ to, password, url });
  expect(mail.subject).toBe("【いわき市就職応援サイト】求職者登録申請受付");
  expect(mail.text).toContain(`${opening}
求職者登録の申請を受け付けました。

以下のログインIDとパスワードを確認し、求職者登録手続きを完了してください。
(手続きを完了させなければログインできません。)

◆以下があなたのログインID (メールアドレス) とパスワードです。
ログインID: ${to}
パスワード: ${password}

◆下記URLをクリックして、求職者登録手続きを完了してください。
${url}
`);
  expect(mail.text).toContain("24時間有効");
});

test("パスワード再発行申請 has the text of the manual (chapter 8)", async () => {
  const mail = await reissueMail({ account: "applicant", to, password, url });
  expect(mail.subject).toBe("【いわき市就職応援サイト】パスワード再発行申請");
  expect(mail.text).toContain(`${opening}
このメールアドレスのご登録について
パスワードの再発行申請がありました。

以下のログインIDと新しいパスワードを確認のうえ、
下記URLからパスワード再発行手続きを完了してください。

◆以下があなたのログインIDと新しいパスワードです。
ログインID: ${to}
新しいパスワード: ${password}

◆下記URLをクリックして、パスワード再発行手続きを完了してください。
${url}
`);
  expect(mail.text).toContain("このメールに心当たりがない場合は、メールを破棄して下さい。");
});

const every = [
  ["registration", () => registrationMail({ to, password, url }), [url]],
  ["reissue", () => reissueMail({ account: "applicant", to, password, url }), [url]],
  [
    "already-registered",
    () =>
      alreadyRegisteredMail({
        account: "applicant",
        to,
        loginUrl: `${app}/login`,
        reissueUrl: `${app}/password-reissue`,
      }),
    [`${app}/login`, `${app}/password-reissue`],
  ],
  [
    "not-registered",
    () => notRegisteredMail({ account: "applicant", to, registerUrl: `${app}/register` }),
    [`${app}/register`],
  ],
  ["account-deleted", () => accountDeletedMail({ to, handle: "ABC0123456" }), []],
] as const;

for (const [kind, write, links] of every) {
  test(`${kind}: the HTML says the same as the text, and loads nothing`, async () => {
    const mail = await write();
    expect(mail).toMatchObject({ kind, to });
    expect(mail.text.match(/https?:\/\/\S+/g) ?? []).toEqual([...links]);
    expect(
      [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&")),
    ).toEqual([...links]);
    expect(mail.html).not.toMatch(/<img|<link|<script|src=|url\(/);
    expect(mail.html).toMatch(/<html[^>]* lang="ja"/);
    expect(mail.html).not.toContain('lang="en"');
    expect((mail.html.match(/<table/g) ?? []).length).toBe(
      (mail.html.match(/role="presentation"/g) ?? []).length,
    );
    const shown = seen(mail.html);
    for (const line of mail.text.split("\n").filter(Boolean)) {
      expect(shown).toContain(line);
      // The longest line is a sentence of the manual.
      if (!line.startsWith("http")) expect(columns(line), line).toBeLessThanOrEqual(74);
    }
  });
}

test("a mail with a link to another site is not made", async () => {
  for (const foreign of [
    "http://evil.example/",
    "https://localhost:3000/x",
    "http://localhost:3000@evil.example/",
  ]) {
    await expect(registrationMail({ to, password, url: foreign })).rejects.toThrow("this site only");
  }
});

test("markup in a value of a mail stays text", async () => {
  const mail = await accountDeletedMail({ to, handle: "<b>&\"'" });
  expect(mail.html).not.toContain("<b>&");
  expect(seen(mail.html)).toContain("<b>&\"'");
});

function seen(html: string): string {
  const text = html
    .replace(/<!--.*?-->/g, "")
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<br\/>|<\/p>/g, "\n");
  const entities: Record<string, string> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#x27;": "'",
  };
  return text
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}

/** The width of a line; full-width characters are two columns wide. */
function columns(line: string): number {
  return [...line].reduce((width, character) => width + (character > "\u00ff" ? 2 : 1), 0);
}
