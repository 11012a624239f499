import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { hour } from "@/lib/time/units";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { expect, freshAddress } from "@/tests/support/e2e";
import { test } from "@/tests/support/own-site";
import { actionId, callParts, markParts, multipart } from "@/tests/support/post";
import { copyCookies } from "@/tests/support/visitor";
import { expectPage, loginStaff } from "@/tests/support/walk";

// A site of its own, because a campaign would mail the applicants of other tests. At one call (a hundred mails) per second
// the progress can be watched.
test.use({ siteName: "campaigns", siteSettings: { MAIL_RATE_PER_SECOND: "1" } });

const students = 1_200;

async function addStudents(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    select 's' || n || '@example.jp', 'none', now(), 'STU' || lpad(n::text, 7, '0'), 'student', n > 10, now(), now(),
      now(), now()
    from generate_series(1, ${students + 10}::int) n`;
}

/** Ends the minute in which a campaign can be cancelled. */
async function endWindow(sql: postgres.Sql): Promise<void> {
  await sql`update campaigns set sends_at = now() where state = 'scheduled'`;
  await sql`select pg_notify('mails', '')`;
}

/** Expects the page to be accessible; after a client-side navigation the title comes a moment later than the page. */
async function look(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/管理画面/);
  await expectAccessible(page);
}

const sentSoFar = async (page: Page) =>
  Number(
    /([\d,]+) \/ [\d,]+ 件/.exec((await page.locator("main").textContent()) ?? "")?.[1]?.replace(",", "") ??
      -1,
  );

test("a campaign starts from a notice, is previewed, tested, handed over, confirmed, watched, stopped, resumed and reported", async ({
  page,
  own,
  browser,
}) => {
  const { sql, mailbox } = own;
  await addStudents(sql);
  const editor = await addStaff(sql, { role: "editor", name: "起案 花子" });
  const admin = await addStaff(sql, { role: "admin", name: "決裁 太郎" });
  const [notice] = await sql`
    update notices set audience = 'student', body = '[会場](https://evil.example/)です。'
    where id = (select id from notices where state = 'published' and published_at < now() order by id limit 1)
    returning id, title`;
  const subject = `学生の方への${notice?.title}`;
  await loginStaff(page, editor);

  await test.step("an editor starts it from the notice, and is told which links a mail may not have", async () => {
    await page.goto(`/admin/notices/${notice?.id}`);
    await page.getByRole("link", { name: "メールで配信する" }).click();
    await expectPage(page, "メールの作成");
    await expect(page.getByLabel("件名")).toHaveValue(String(notice?.title));
    await expect(page.getByRole("radio", { name: "学生" })).toBeChecked();
    await look(page);
    await page.getByLabel("件名").fill(subject);
    await page.getByRole("button", { name: "確認画面へ" }).click();
    await expect(page.locator("#error-summary")).toContainText("https://evil.example/");
    await page
      .getByLabel("本文", { exact: false })
      .first()
      .fill("## 日時\n\n- 6月1日\n- [求人](/jobs)も見る");
    await page.getByRole("button", { name: "プレビュー" }).click();
    await expect(page.getByRole("heading", { name: "日時", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "下書き保存" }).click();
    await expect(page.getByText("下書きを保存しました。")).toBeVisible();
    await look(page);
  });
  const id = new URL(page.url()).pathname.split("/").pop() ?? "";

  await test.step("the 確認画面 shows the recipients and the mail, on screen and on paper", async () => {
    await page.getByRole("link", { name: "確認画面へ" }).click();
    await expectPage(page, "配信の確認");
    await expect(page.getByText("配信対象 1,200件")).toBeVisible();
    await expect(page.locator("pre")).toContainText(`・求人\n　${own.url}/jobs`);
    for (const name of ["スマートフォンでの見え方", "パソコンでの見え方"]) {
      const frame = page.frameLocator(`iframe[title="${name}"]`);
      await page.locator(`iframe[title="${name}"]`).scrollIntoViewIfNeeded();
      await expect(frame.getByRole("heading", { name: "日時" })).toBeVisible();
    }
    await look(page);
    await page.emulateMedia({ media: "print" });
    for (const text of ["起案 花子", "配信対象 1,200件", "◆配信を停止する"]) {
      await expect(page.getByRole("main").getByText(text).first()).toBeVisible();
    }
    await expect(page.locator("iframe").first()).toBeHidden();
    await expect(page.getByRole("button", { name: "自分にテスト送信する" })).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  await test.step("a テスト送信 goes to the editor alone", async () => {
    await page.getByRole("button", { name: "自分にテスト送信する" }).click();
    await expect(page.getByText(`あなたのアドレス（${editor.email}）に、テスト送信しました。`)).toBeVisible();
    const mail = await mailbox.mail(editor.email);
    expect(mail.subject).toContain(`【テスト】【いわき市就職応援サイト】${subject}`);
    expect(mail.text).toContain(`${own.url}/notices/${notice?.id}`);
    expect(await mailbox.mails()).toHaveLength(1);
  });

  await test.step("an editor cannot send it, not even by calling the action directly", async () => {
    await expect(page.getByRole("button", { name: "配信する" })).toHaveCount(0);
    const cookie = await copyCookies(page);
    const mark = markParts(await page.content());
    for (const name of [
      "confirmCampaignAction",
      "returnCampaignAction",
      "stopCampaignAction",
      "cancelCampaignAction",
    ]) {
      const sent = multipart(callParts([...mark, ...Object.entries({ id, version: "1", when: "now" })]));
      const answer = await fetch(`${own.url}/admin/campaigns/${id}/confirm`, {
        method: "POST",
        headers: {
          cookie,
          origin: own.url,
          accept: "text/x-component",
          "next-action": actionId(name),
          "content-type": sent.type,
          "x-forwarded-for": freshAddress(),
        },
        body: sent.body,
      });
      expect(await answer.text(), name).toContain("この操作は、管理者だけが行えます");
    }
    expect(await sql`select state, version from campaigns where id = ${id}`).toEqual([
      { state: "draft", version: 1 },
    ]);
    await page.getByRole("button", { name: "配信を依頼する" }).click();
    await expect(page.getByText("管理者に配信を依頼しました。")).toBeVisible();
  });

  await test.step("an admin finds the 依頼, schedules it, cancels it, and sends it", async () => {
    await page.context().clearCookies();
    await loginStaff(page, admin);
    await page.getByRole("link", { name: "配信の依頼（1件）" }).click();
    await expectPage(page, "メール配信");
    await look(page);
    await page.getByRole("link", { name: subject }).click();
    await page.getByRole("link", { name: "確認画面へ" }).click();
    await expect(page.getByRole("button", { name: "差し戻す" })).toBeVisible();
    await page.getByRole("button", { name: "配信する" }).click();
    await expect(page.locator("#error-summary")).toContainText("いつ配信するかを選んでください");
    await page.getByRole("radio", { name: "日時を指定する" }).check();
    await page.getByLabel("配信日時").fill("2020-01-01T09:00");
    await page.getByRole("button", { name: "配信する" }).click();
    await expect(page.locator("#error-summary")).toContainText("配信日時が過ぎています");
    const tomorrow = new Date(Date.now() + 33 * hour).toISOString().slice(0, 16);
    await page.getByLabel("配信日時").fill(tomorrow);
    await page.getByRole("button", { name: "配信する" }).click();
    await expect(page.getByText("配信を受け付けました。")).toBeVisible();
    await look(page);
    await page.getByRole("button", { name: "配信を取り消す" }).click();
    await expect(page.getByText("配信を取り消しました。1件も送っていません。")).toBeVisible();
    await page.getByRole("link", { name: "確認画面へ" }).click();
    await page.getByRole("radio", { name: "すぐに配信する" }).check();
    await expect(page.getByLabel("配信日時")).toBeHidden();
    await page.getByRole("button", { name: "配信する" }).click();
    await expect(page.getByText(/あと\d+秒/)).toBeVisible();
    expect(await mailbox.mails()).toHaveLength(1);
    await endWindow(sql);
  });

  await test.step("its progress is shown, and it is stopped", async () => {
    await expect(page.getByRole("heading", { name: "配信しています" })).toBeVisible();
    const before = await sentSoFar(page);
    await expect.poll(() => sentSoFar(page), "without a reload").toBeGreaterThan(before);
    await page.getByRole("button", { name: "中止する" }).click();
    await expect(page.getByRole("status").filter({ hasText: "中止しました。" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "中止しています" })).toBeVisible();
    await look(page);
    const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
      select count(*)::int from deliveries where state = 'waiting'`;
    expect(count, "left when it was stopped").toBeGreaterThan(0);
  });

  await test.step("without JavaScript it can be seen and resumed too", async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: own.url,
      extraHTTPHeaders: { "x-forwarded-for": freshAddress() },
      storageState: await page.context().storageState(),
    });
    const staff = await plain.newPage();
    await staff.goto("/admin");
    await staff.getByRole("link", { name: `メール配信「${subject}」（中止）` }).click();
    await expect(staff.getByText(/^[\d,]+ \/ 1,200 件$/)).toBeVisible();
    await staff.getByRole("button", { name: "再開する" }).click();
    await expect(staff.getByText("再開しました。")).toBeVisible();
    await staff.getByRole("link", { name: "いまの様子を見る" }).click();
    await plain.close();
  });

  await test.step("each recipient got one mail, and the report holds no address", async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "配信の結果" })).toBeVisible({ timeout: 40_000 });
    const to = (await mailbox.mails()).map((mail) => mail.to).filter((one) => one !== editor.email);
    expect(to).toHaveLength(students);
    expect(new Set(to).size).toBe(students);
    expect(to, "a student who does not want the mails").not.toContain("s1@example.jp");
    const report = page.getByRole("table", { name: "配信の結果" });
    await expect(report.getByRole("row", { name: /^受付/ })).toContainText("1,200件");
    await look(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV（Shift_JIS）" }).click();
    const text = new TextDecoder("shift_jis").decode(readFileSync(await (await download).path()));
    expect(text.trimEnd().split("\r\n")).toHaveLength(students + 1);
    expect(text).toContain("STU0000011,");
    expect(text).not.toContain("@");
    await page.getByRole("link", { name: "このメールの操作履歴" }).click();
    const actions = [
      "配信の確定",
      "配信の取り消し",
      "配信の中止",
      "再開",
      "テスト送信",
      "配信の依頼",
      "CSVの書き出し",
    ];
    for (const action of actions) {
      await expect(page.getByText(action).filter({ visible: true }).first()).toBeVisible();
    }
  });
});
