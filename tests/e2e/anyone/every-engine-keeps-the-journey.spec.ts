import { test as base, expect } from "@playwright/test";
import { findFirefox, findWebKit } from "@/scripts/start/engines.mjs";
import { isDebian } from "@/scripts/start/programs.mjs";
import { openChromium } from "@/tests/support/engines/chromium";
import { type Engine, label, named } from "@/tests/support/engines/engine";
import { openFirefox } from "@/tests/support/engines/firefox";
import { openWebKit } from "@/tests/support/engines/webkit";
import { mailboxAt } from "@/tests/support/mailbox";
import { credentials, freshEmail } from "@/tests/support/walk";

const engines = {
  Chromium: { open: openChromium, isThere: () => true },
  Firefox: { open: openFirefox, isThere: () => findFirefox() !== undefined },
  WebKit: { open: openWebKit, isThere: () => findWebKit() !== undefined },
};

for (const [name, { open, isThere }] of Object.entries(engines)) {
  base(`${name}: registration, a search, a refused form and Back after a logout`, async () => {
    // On Debian, `npm test` installs what is missing: there an engine that is not there is a fault.
    base.skip(!isThere() && !isDebian(), `${name} is not installed`);
    base.setTimeout(60_000);
    const engine = await open();
    base.info().annotations.push({ type: "engine", description: engine.version });
    try {
      await journey(engine);
    } finally {
      await engine.close();
    }
  });
}

async function journey(engine: Engine) {
  const site = String(process.env.TEST_SITE_URL);
  const mailbox = mailboxAt(String(process.env.TEST_MAILBOX_URL));
  const email = freshEmail();
  const sees = (text: string) => expect.poll(() => engine.text(), { timeout: 15_000 }).toContain(text);

  await engine.open(`${site}/register`);
  await engine.click(label("利用規約に同意します"));
  await engine.click(named("求職者登録申請ページへ"));
  await sees("このアドレスが、ログインIDになります");
  // Refused: the reason stands at the top, and what was typed stays.
  await engine.fill("input[name=email]", "kyushoku＠");
  await engine.click(named("送信"));
  await sees("メールアドレス");
  await expect.poll(() => engine.text()).toMatch(/入力内容を|エラー|確かめ|正しく/);
  await engine.fill("input[name=email]", email);
  await engine.click(named("送信"));
  await sees("求職者登録申請受付メールを、申請された");
  const { url, password } = credentials((await mailbox.mail(email)).text);
  await engine.open(url);
  await engine.fill("input[name=password]", password);
  await engine.fill("input[name=handlePrefix]", "KWR");
  await engine.click(label("一般"));
  await engine.click(named("ユーザ登録認証申請"));
  await sees("あなたの年代は");
  await engine.click(named("回答する"));
  await sees("求職者情報確認・編集");

  await engine.open(`${site}/jobs`);
  await engine.fill("main input[name=q]", "看護");
  await engine.click("//main//search//summary");
  await engine.click("//main//details/summary[contains(., '雇用形態')]");
  await engine.click("//main//label[contains(., '正社員')]");
  await engine.click(named("検索"));
  await sees("「看護」");
  expect(await engine.text()).toContain("正社員");
  // The one file that the policy of a list allows: the press stays on the page.
  await engine.click(named("検討リストに入れる"));
  await sees("検討リストにあります");

  await engine.open(`${site}/mypage`);
  await engine.click(named("求職者情報確認・編集"));
  await sees("KWR");
  await engine.open(`${site}/mypage`);
  await engine.click(named("ログアウト"));
  await sees("ログアウトしました");
  await engine.back();
  await sees("ログイン");
  expect(await engine.text()).not.toContain("KWR");
}
