import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { tellOfNewJobs } from "@/tests/support/morning";
import { expectPage, register } from "@/tests/support/walk";
import { phone } from "@/tests/support/ways";

test.use({ viewport: phone });

test("search, keep without an account, register, take along, be told once, stop, print the record, and be hired", async ({
  page,
  sql,
  mailbox,
  baseURL,
}) => {
  test.slow();
  const word = `渡船場${Date.now()}`;
  const kept = await addSiteJob(sql, { title: `${word}の受付` });

  // The search, and a posting kept on this device.
  await page.goto("/");
  await page.getByLabel("求人をさがす").fill(word);
  await page.getByRole("button", { name: "検索" }).click();
  await page.getByRole("link", { name: `${word}の受付` }).click();
  await page.getByRole("button", { name: "検討リストに入れる", exact: true }).click();
  await expect(page.getByRole("button", { name: "検討リストにあります" })).toBeVisible();

  // The account takes it along, title by title.
  const { email } = await register(page, mailbox);
  await page.getByRole("link", { name: "検討リスト" }).click();
  await expectPage(page, "検討リスト");
  const offer = page.locator("main li").filter({ hasText: `${word}の受付` });
  await offer.getByRole("button", { name: "アカウントに入れる" }).click();
  await expect(page.getByText("検討リストに入れました。")).toBeVisible();

  // The search becomes an alert.
  await page.goto("/mypage");
  await page.getByLabel("求人をさがす").fill(word);
  await page.getByRole("button", { name: "検索" }).click();
  await page.getByRole("link", { name: "新着のお知らせを受け取る" }).click();
  await page.getByLabel("毎日").check();
  await page.getByRole("button", { name: "お知らせを受け取る" }).click();
  await expectPage(page, "新着のお知らせ");

  // A new posting is told in one mail, and stands first in the menu.
  const fresh = await addSiteJob(sql, { title: `${word}の清掃` });
  await tellOfNewJobs();
  await tellOfNewJobs();
  const told = (await mailbox.mails(email)).filter(({ subject }) => subject.includes("新しい求人"));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain(`/jobs/${fresh}`);
  expect(told[0]?.text).not.toContain(`/jobs/${kept}`);
  await page.goto("/mypage");
  await expect(page.locator("main").getByRole("link", { name: `${word}の清掃` })).toBeVisible();

  // One click of the mail program stops it.
  const oneClick = /<(.+)>/.exec(told[0]?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  const stopped = await fetch(new URL(new URL(oneClick).pathname, baseURL), {
    method: "POST",
    body: "List-Unsubscribe=One-Click",
  });
  expect(stopped.status).toBe(200);
  await page.goto("/mypage/alerts");
  await expect(page.getByText("まだ登録していません。")).toBeVisible();

  // What was done is written down from the posting, and printed for 失業認定.
  await page.goto(`/jobs/${fresh}`);
  await page.getByRole("link", { name: "求職活動の記録につける" }).click();
  await page.getByRole("radio", { name: "応募した" }).check();
  await page.getByRole("button", { name: "記録する" }).click();
  await expect(page.getByText("記録しました。")).toBeVisible();
  await page.goto("/mypage/activities/print");
  await expect(page.locator("main")).toContainText(`${word}の清掃`);
  await expect(page.locator("main")).toContainText("実績になるかは、ハローワークが判断します");

  // 就職が決まりました
  await page.goto(`/mypage/activities/hired?job=${fresh}`);
  await page.getByRole("button", { name: "就職が決まりました" }).click();
  await expectPage(page, "ご就職おめでとうございます");
  const [person] = await sql`
    select wants_mail, (select count(*)::int from job_alerts where applicant_id = applicants.id) as alerts
    from applicants where email = ${email}`;
  expect(person).toEqual({ wants_mail: false, alerts: 0 });
});
