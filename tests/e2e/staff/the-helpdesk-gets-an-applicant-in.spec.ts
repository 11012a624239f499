import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant, addStaff } from "@/tests/support/accounts";
import { expect, freshAddress, test } from "@/tests/support/e2e";
import { actionId, callParts } from "@/tests/support/post";
import { startSite } from "@/tests/support/site";
import { ask, copyCookies, markOf } from "@/tests/support/visitor";
import {
  activateByMail,
  expectPage,
  fillLogin,
  freshEmail,
  login,
  loginStaff,
  startRegistrationByMail,
} from "@/tests/support/walk";

async function search(staff: Page, addressOrHandle: string) {
  await staff.goto("/admin/applicants");
  await staff.getByRole("link", { name: "メールが来ない・ログインできない" }).click();
  await expectPage(staff, "メールが来ない・ログインできない");
  await staff.getByLabel("メールアドレスか識別名").fill(addressOrHandle);
  await staff.getByRole("button", { name: "調べる" }).click();
}

async function take(staff: Page, step: string, press: string) {
  await staff.getByRole("link", { name: step, exact: true }).click();
  await staff.getByRole("button", { name: press }).click();
}

test("the helpdesk helps an applicant whose mail did not arrive, and one who is locked out", async ({
  page,
  browser,
  baseURL,
  sql,
  mailbox,
}) => {
  const editor = await addStaff(sql, { role: "editor" });
  const context = await browser.newContext({
    baseURL: String(baseURL),
    extraHTTPHeaders: { "x-forwarded-for": freshAddress() },
  });
  const staff = await context.newPage();
  const requested: string[] = [];
  staff.on("request", (request) => requested.push(request.url()));
  await loginStaff(staff, editor);
  await expectAccessible(staff);

  const email = freshEmail();
  await startRegistrationByMail(page, email);
  await mailbox.mail(email);
  // A second mail within some seconds would count as the same press, so a minute passes.
  await sql`update mails set created_at = created_at - interval '1 minute' where to_address = ${email}`;

  await search(staff, `${email}.invalid`);
  await expect(staff.locator("#error-summary")).toContainText("未登録です");
  await expectAccessible(staff, { refused: true });
  await search(staff, email);
  await expectPage(staff, "申請中の方");
  await expect(staff.getByRole("cell", { name: /配信サービスが受け付けました|配達済/ })).toBeVisible();
  await expectAccessible(staff);
  expect(await staff.content()).not.toContain(email);

  await staff.getByRole("link", { name: "登録メールを再送" }).click();
  await expectPage(staff, "申請中の方：登録メールを再送");
  await expectAccessible(staff);
  await staff.getByRole("button", { name: "メールを送る" }).click();
  await expect(staff.getByText("メールをお送りしました。")).toBeVisible();
  await mailbox.mail(email, 2);
  const password = await activateByMail(page, mailbox, email);
  await page.getByRole("button", { name: "回答する" }).click();
  await expectPage(page, "求職者メニュー");
  await sql`delete from sessions where account_id = (select id from applicants where email = ${email})`;

  // On another network a wrong password is typed until the limit is reached.
  const elsewhere = await browser.newContext({
    baseURL: String(baseURL),
    extraHTTPHeaders: { "x-forwarded-for": freshAddress() },
  });
  const applicant = await elsewhere.newPage();
  await applicant.goto("/login");
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await fillLogin(applicant, email, "まちがえた 合言葉");
    await expect(applicant.locator("#error-summary")).toBeVisible();
    if (attempt < 10) await applicant.reload();
  }
  await expect(applicant.locator("#error-summary")).toContainText("受け付けを止めています");
  await search(staff, email);
  const [{ handle }] = await sql<[{ handle: string }]>`select handle from applicants where email = ${email}`;
  await expectPage(staff, handle);
  await expect(staff.getByText("まで制限されています")).toBeVisible();
  await take(staff, "ログイン制限を解除", "制限を解除する");
  await expect(staff.getByText("できます（制限されていません）")).toBeVisible();
  await login(applicant, email, password);

  await take(staff, "停止", "停止する");
  await expect(staff.getByText("停止しました。")).toBeVisible();
  await applicant.goto("/mypage");
  await expect(applicant).toHaveURL(/\/login/);
  await take(staff, "再開", "再開する");
  await expect(staff.getByText("再開しました。")).toBeVisible();
  await login(applicant, email, password);

  await staff.goto(`/admin/applicants?handle=${handle}`);
  await expect(staff.getByRole("row")).toHaveCount(2);
  await expectAccessible(staff);
  const mark = freshEmail();
  await sql`insert into mails (kind, dedupe_key, to_address, subject, state, next_attempt_at, ended_at, created_at)
    values ('registration', ${mark}, ${mark}, 's', 'failed', now(), now(), now())`;
  await staff.goto("/admin/mails");
  await expectAccessible(staff);
  // The newest mail comes first.
  await staff
    .getByRole("button", { name: /^対応済みにする/ })
    .first()
    .click();
  await expect(staff.getByText("対応済みにしました。")).toBeVisible();
  await expectAccessible(staff);
  expect(await sql`select from mails where to_address = ${mark} and handled_at is not null`).toHaveLength(1);

  const [name] = email.split("@");
  expect(requested.filter((url) => url.includes(String(name)))).toEqual([]);
  const history = await sql<{ action: string; line: string }[]>`
    select action, t::text as line from audit_entries t where actor_id = ${editor.id} order by at, action`;
  expect(history.filter(({ line }) => line.includes(String(name)))).toEqual([]);
  expect(history.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["search", "resend-mail", "lift-limits", "suspend", "resume"]),
  );
  await context.close();
  await elsewhere.close();
});

test("an editor cannot delete an applicant, an admin can", async ({ page, sql, mailbox }) => {
  const person = await addApplicant(sql);
  const still = () => sql`select from applicants where id = ${person.id}`;
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  await page.goto(`/admin/applicants/${person.id}`);
  await expect(page.getByRole("link", { name: "停止", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "削除", exact: true })).toHaveCount(0);
  await page.goto(`/admin/applicants/${person.id}/delete`);
  await expect(page).toHaveURL(/\/admin\/denied/);
  const cookie = await copyCookies(page);
  const answer = await ask(`/admin/applicants/${person.id}`, {
    cookie,
    parts: callParts([...(await markOf(cookie, "/admin/account/password")), ["id", person.id]]),
    headers: { "next-action": actionId("deleteApplicantAction"), accept: "text/x-component" },
  });
  expect(await answer.text()).toContain("管理者だけ");
  expect(await still()).toHaveLength(1);

  await page.context().clearCookies();
  await loginStaff(page, await addStaff(sql));
  await page.goto(`/admin/applicants/${person.id}`);
  await take(page, "削除", "削除する");
  await expect(page.getByText("アカウントを削除しました。")).toBeVisible();
  expect(await still()).toHaveLength(0);
  expect((await mailbox.mail(person.email)).subject).toContain("アカウント削除のお知らせ");
});

test("the log holds no address that the helpdesk searches for", async ({ browser, sql }) => {
  const site = await startSite({
    databaseUrl: String(process.env.TEST_DATABASE_URL),
    mailboxUrl: String(process.env.TEST_MAILBOX_URL),
    env: { LOG_LEVEL: "debug" },
  });
  const context = await browser.newContext({ baseURL: site.url });
  try {
    const staff = await context.newPage();
    await loginStaff(staff, await addStaff(sql));
    const { email, handle } = await addApplicant(sql);
    const nobody = freshEmail();
    await search(staff, nobody);
    await expect(staff.locator("#error-summary")).toContainText("未登録です");
    await search(staff, email);
    await expectPage(staff, handle);
    await take(staff, "登録メールを再送", "メールを送る");
    await expect(staff.getByText("メールをお送りしました。")).toBeVisible();
    for (const known of [email, nobody]) expect(site.output()).not.toContain(known.split("@")[0]);
  } finally {
    await context.close();
    await site.stop();
  }
});
