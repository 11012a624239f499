import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { hiddenParts, type Part } from "@/tests/support/post";
import { ask } from "@/tests/support/visitor";
import { credentials, expectPage, fillLogin, freshEmail, openAddressForm } from "@/tests/support/walk";

test("a double click on the button of any form of an applicant counts once", async ({
  page,
  mailbox,
  sql,
}) => {
  const email = freshEmail();
  const button = (name: string) => page.locator("main").getByRole("button", { name, exact: true });
  const count = async (table: string, where: string) =>
    Number((await sql.unsafe(`select count(*) from ${table} where ${where}`, [email]))[0]?.count);
  const ofAccount = "account_id = (select id from applicants where email = $1)";

  await openAddressForm(page);
  await page.getByLabel("Eメールアドレス").fill(email);
  await button("送信").dblclick();
  await expect(page.getByText("求職者登録申請受付メールを、申請された")).toBeVisible();
  expect(await count("registrations", "email = $1")).toBe(1);
  const { url, password } = credentials((await mailbox.mail(email)).text);

  await page.goto(url);
  await page.locator("input[name=password]").fill(password);
  await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("kwr");
  await page.getByRole("radio", { name: "一般" }).check();
  await button("ユーザ登録認証申請").dblclick();
  await expectPage(page, "アンケート");
  expect(await count("applicants", "email = $1")).toBe(1);
  await button("回答する").dblclick();
  await expectPage(page, "求職者メニュー");

  await button("ログアウト").dblclick();
  await expectPage(page, "ログイン");
  await page.getByLabel("ログインID").fill(email);
  await page.locator("input[name=password]").fill(password);
  await button("ログイン").dblclick();
  await expectPage(page, "求職者メニュー");
  expect(await count("sessions", ofAccount)).toBe(1);

  await page.goto("/mypage/profile");
  await page.getByRole("radio", { name: "学生" }).check();
  await button("更新").dblclick();
  await expect(page.getByText("登録情報を更新しました。")).toBeVisible();
  await page.goto("/mypage/password");
  await page.locator("input[name=newPassword]").fill("うみべの 灯台と 七つの星");
  await page.locator("input[name=newPasswordAgain]").fill("うみべの 灯台と 七つの星");
  await button("変更").dblclick();
  await expect(page.getByText("パスワードを変更しました。")).toBeVisible();

  await page.goto("/password-reissue");
  await page.getByLabel("登録メールアドレス").fill(email);
  await button("申請").dblclick();
  await expect(page.getByText("パスワード再発行申請を受け付けました。")).toBeVisible();
  expect(await count("reissues", ofAccount)).toBe(1);
  await page.goto(credentials((await mailbox.mail(email, 2)).text).url);
  await page.locator("input[name=password]").fill(credentials((await mailbox.mail(email, 2)).text).password);
  await button("認証").dblclick();
  await expect(page.getByText("パスワードを新しいものに変更しました。")).toBeVisible();

  await fillLogin(page, email, credentials((await mailbox.mail(email, 2)).text).password);
  await expectPage(page, "求職者メニュー");
  await page.goto("/mypage/delete");
  await page.getByLabel("以上のことを了解しました。").check();
  await button("アカウント削除する").dblclick();
  await expectPage(page, "アカウントを削除しました");
  await mailbox.mail(email, 3);
  // With the receipts of 登録, which names the 識別名, and of パスワード変更.
  expect(await mailbox.mails(email)).toHaveLength(5);
});

test("the same form sent twice at the same moment, without JavaScript, counts once", async ({
  mailbox,
  sql,
}) => {
  const stranger = freshEmail();
  const { email } = await addApplicant(sql);
  await twice("/register/apply", [
    ["email", stranger],
    ["terms", "on"],
  ]);
  await twice("/password-reissue", [
    ["kind", "applicant"],
    ["email", email],
  ]);
  await mailbox.mail(stranger);
  await mailbox.mail(email);
  const queued = await sql`select to_address from mails where to_address in (${stranger}, ${email})`;
  expect(queued.map((mail) => mail.to_address).sort()).toEqual([stranger, email].sort());
  expect(await sql`select id from registrations where email = ${stranger}`).toHaveLength(1);
});

async function twice(path: string, fields: Part[]): Promise<void> {
  const parts = [...hiddenParts(await (await ask(path)).text()), ...fields];
  const answers = await Promise.all([ask(path, { parts }), ask(path, { parts })]);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
}
