import type { Page, Request } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { anotherPage } from "@/tests/support/another-page";
import { expect, test } from "@/tests/support/e2e";
import {
  credentials,
  expectPage,
  fillLogin,
  freshEmail,
  loginEmployerUser,
  loginStaff,
} from "@/tests/support/walk";
import { inEachWay, pc, phone, ways } from "@/tests/support/ways";

inEachWay(ways, () => {
  test("an employer registers by mail, corrects the submission after 差し戻し, is approved, reissues the password and leaves", async ({
    page,
    browser,
    mailbox,
    sql,
    baseURL,
    visitorAddress,
  }) => {
    const email = freshEmail();
    const name = `青波水産${Date.now()}`;
    const staff = await anotherPage(browser, pc, { baseURL, visitorAddress });
    await loginStaff(staff, await addStaff(sql, { role: "editor" }));
    let password = "";

    await test.step("事業者登録申請 and 認証", async () => {
      await page.goto("/employers");
      await page.locator("main").getByRole("link", { name: "事業者登録" }).click();
      await expectPage(page, "事業者登録");
      await page.getByLabel("利用規約に同意します").check();
      await page.getByRole("button", { name: "事業者登録申請ページへ" }).click();
      await expectPage(page, "事業者登録申請");
      await page.getByLabel("Eメールアドレス").fill(email);
      await page.getByRole("button", { name: "送信", exact: true }).click();
      await expect(page.getByText("事業者登録申請受付メールを、申請された")).toBeVisible();
      const mail = credentials((await mailbox.mail(email)).text);
      password = mail.password;
      await page.goto(mail.url);
      await expectPage(page, "事業者登録認証");
      await page.locator("input[name=password]").fill(mail.password);
      await page.getByLabel("事業者名").fill(name);
      await page.getByLabel("かな").fill("アオナミスイサン");
      await page.getByLabel("法人番号").fill("7000012050003");
      await page.getByLabel("業種").selectOption("製造業");
      await page.getByLabel("所在地").fill("いわき市");
      await page.getByLabel("電話").fill("0246-00-0000");
      await page.getByLabel("担当者のお名前").fill("青波 一郎");
      await page.getByRole("button", { name: "事業者登録を申請する" }).click();
      await expect(page.getByText("法人番号が正しくないようです").first()).toBeVisible();
      await page.getByLabel("法人番号").fill("7000012050002");
      // A password is never written into a page, so it is typed again.
      await page.locator("input[name=password]").fill(mail.password);
      await page.getByRole("button", { name: "事業者登録を申請する" }).click();
      await expect(page.getByText("審査中です。")).toBeVisible();
      await page.goto("/business/members");
      await expectPage(page, "事業者メニュー");
    });

    await test.step("差し戻し", async () => {
      await staff.goto("/admin");
      await staff.getByRole("link", { name: /^事業者登録の申請/ }).click();
      await staff.getByRole("link", { name }).click();
      await staff.getByRole("link", { name: "差し戻す" }).click();
      await staff.getByLabel("理由").fill("所在地を番地まで入力してください");
      await staff.getByRole("button", { name: "差し戻す" }).click();
      await expect(staff.getByText("差し戻しました。")).toBeVisible();
      expect((await mailbox.mail(email, 3)).text).toContain("所在地を番地まで入力してください");
      await page.goto("/business");
      await page.getByRole("link", { name: "申請を直す" }).click();
      await expect(page.getByText("所在地を番地まで入力してください")).toBeVisible();
      await page.getByLabel("所在地").fill("いわき市小名浜1-2-3");
      await page.getByRole("button", { name: "もう一度申請する" }).click();
      await expect(page.getByText("もう一度申請しました。")).toBeVisible();
    });

    await test.step("承認: the 事業者 is public", async () => {
      await staff.goto("/admin/approvals");
      await staff.getByRole("link", { name }).click();
      await staff.getByRole("button", { name: "承認する", exact: true }).click();
      await expect(staff.getByText("承認しました。")).toBeVisible();
      await page.goto("/business");
      await expect(page.getByText(`${name}　青波 一郎さん`)).toBeVisible();
      const [employer] = await sql`select id from employers where name = ${name}`;
      await page.goto(`/employers/${employer?.id}`);
      await expect(page.getByText("いわき市小名浜1-2-3")).toBeVisible();
    });

    await test.step("再発行 with 事業者", async () => {
      await page.goto("/business");
      await page.locator("main").getByRole("button", { name: "ログアウト" }).click();
      await page.getByRole("link", { name: "こちら" }).click();
      await page.getByRole("radio", { name: "事業者" }).check();
      await page.getByLabel("登録メールアドレス").fill(email);
      await page.getByRole("button", { name: "申請", exact: true }).click();
      await expect(page.getByText("パスワード再発行申請を受け付けました。")).toBeVisible();
      const mail = credentials((await mailbox.mail(email, 6)).text);
      await loginEmployerUser(page, { email, password });
      await page.goto(mail.url);
      await page.locator("input[name=password]").fill(mail.password);
      await page.getByRole("button", { name: "認証", exact: true }).click();
      await expect(page.getByText("パスワードを新しいものに変更しました。")).toBeVisible();
      await fillLogin(page, email, mail.password);
      await expectPage(page, "事業者メニュー");
    });

    await test.step("a password of its own, and アカウント削除", async () => {
      const chosen = "うみべの 灯台と 七つの星";
      await page.locator("main").getByRole("link", { name: "アカウント設定" }).click();
      await page.getByRole("link", { name: "パスワードを変更する" }).click();
      await page.locator("input[name=newPassword]").fill(chosen);
      await page.locator("input[name=newPasswordAgain]").fill(chosen);
      await page.getByRole("button", { name: "変更", exact: true }).click();
      await expect(page.getByText("パスワードを変更しました。")).toBeVisible();
      await page.goto("/business/settings/delete");
      await expect(page.getByText("掲載中の求人は取り下げになり")).toBeVisible();
      await page.getByLabel("以上のことを了解しました。").check();
      await page.getByRole("button", { name: "アカウント削除する" }).click();
      await expectPage(page, "事業者アカウントを削除しました");
      await page.goto("/login");
      await fillLogin(page, email, chosen);
      await expect(page.getByText("ログインIDかパスワードが違います").first()).toBeVisible();
    });
    await staff.context().close();
  });

  test("with one address and password for both kinds of account a page asks for the kind, once", async ({
    page,
    sql,
  }) => {
    const person = await addApplicant(sql);
    const employerUser = await addEmployerUser(sql, { email: person.email });
    await page.goto("/login");
    await fillLogin(page, person.email, person.password);
    await expectPage(page, "アカウントの種類の選択");
    const choicePage = page.url();
    await page.getByRole("button", { name: "ログイン", exact: true }).click();
    await expect(page.getByText("アカウントの種類を選んでください").first()).toBeVisible();
    await page.getByRole("radio", { name: "事業者" }).check();
    await page.getByRole("button", { name: "ログイン", exact: true }).click();
    await expect(page.getByText(employerUser.name)).toBeVisible();
    await page.goto("/mypage");
    await expectPage(page, "ログイン");
    // The choice is over; the page of the login leads whoever is signed in on.
    await page.goto(choicePage);
    await expectPage(page, "事業者メニュー");
  });
});

test("an invited colleague belongs to the employer, and 停止 ends both logins at the next request", async ({
  page,
  browser,
  mailbox,
  sql,
  baseURL,
  visitorAddress,
}) => {
  const first = await addEmployerUser(sql);
  const email = freshEmail();
  await loginEmployerUser(page, first);
  await page.locator("main").getByRole("link", { name: "担当者の一覧・招待" }).click();
  await page.getByLabel("招待する方のメールアドレス").fill(email);
  await page.getByRole("button", { name: "招待のメールを送る" }).click();
  await expect(page.getByText("招待のメールを送りました。")).toBeVisible();
  await expect(page.getByRole("table", { name: "招待中の方" }).getByText(email)).toBeVisible();
  await expectAccessible(page);

  const other = await anotherPage(browser, phone, { baseURL, visitorAddress });
  const mail = await mailbox.mail(email);
  expect(mail.subject).toContain("事業者アカウントへのご招待");
  const { url, password } = credentials(mail.text);
  await other.goto(url);
  await expectAccessible(other);
  await other.locator("input[name=password]").fill(password);
  await other.getByLabel("担当者のお名前").fill("青波 二郎");
  await other.getByRole("button", { name: "登録する" }).click();
  await expect(other.getByText(`${first.name}　青波 二郎さん`)).toBeVisible();

  const staff = await anotherPage(browser, pc, { baseURL, visitorAddress });
  await loginStaff(staff, await addStaff(sql, { role: "editor" }));
  await staff.goto(`/admin/employers/${first.employerId}`);
  await expectAccessible(staff);
  await staff.getByRole("link", { name: "停止する" }).click();
  await staff.getByRole("button", { name: "停止する" }).click();
  await expect(staff.getByText("停止しました。")).toBeVisible();
  for (const one of [page, other]) {
    await one.goto("/business");
    await expectPage(one, "ログイン");
  }
  await expect
    .poll(async () => (await page.request.get(`/employers/${first.employerId}`)).status(), { timeout: 5_000 })
    .toBe(404);
  await staff.getByRole("link", { name: "再開する" }).click();
  await staff.getByRole("button", { name: "再開する" }).click();
  await expect(staff.getByText("再開しました。")).toBeVisible();
  await loginEmployerUser(page, first);
  await page.goto("/business/members");
  await page.getByRole("link", { name: "青波 二郎さんを担当者から外す" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "担当者から外す" }).click();
  await expect(page.getByText("担当者から外しました。")).toBeVisible();
  await other.goto("/login");
  await fillLogin(other, email, password);
  await expect(other.getByText("ログインIDかパスワードが違います").first()).toBeVisible();
  await other.context().close();
  await staff.context().close();
});

test("several submissions are approved at once; one that resembles an existing 事業者 is compared and linked", async ({
  page,
  sql,
}) => {
  const known = await addEmployerUser(sql);
  const fresh = [
    await addEmployerUser(sql, { submitted: true }),
    await addEmployerUser(sql, { submitted: true }),
  ];
  const again = await addEmployerUser(sql, { submitted: true, name: known.name });
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  await page.goto("/admin/approvals");
  await expectAccessible(page);
  await expect(page.getByLabel(`${again.name}を選ぶ`)).toHaveCount(0);
  await page.getByRole("button", { name: "選んだ申請をまとめて承認する" }).click();
  await expect(page.getByText("承認する申請を選んでください").first()).toBeVisible();
  for (const { name } of fresh) await page.getByLabel(`${name}を選ぶ`).check();
  await page.getByRole("button", { name: "選んだ申請をまとめて承認する" }).click();
  await expect(page.getByText("2件を承認しました。")).toBeVisible();

  await page.locator("main").getByRole("link", { name: again.name }).click();
  await expect(page.getByText("すでに登録されているかもしれません")).toBeVisible();
  await expectAccessible(page);
  for (const step of ["差し戻す", "却下する"]) {
    await page.getByRole("link", { name: step }).click();
    await refusedInBrowser(page, step, "理由を入力してください");
    await page.goBack();
  }
  await page.getByRole("link", { name: "既存の事業者にひもづける" }).click();
  await expectAccessible(page);
  await refusedInBrowser(page, "ひもづけて承認する", "事業者を選んでください");
  await page.getByRole("radio", { name: known.name }).check();
  await page.getByRole("button", { name: "ひもづけて承認する" }).click();
  await expect(page.getByText("既存の事業者にひもづけて承認しました。")).toBeVisible();
  const [user] = await sql`select employer_id from employer_users where id = ${again.id}`;
  expect(user?.employer_id).toBe(known.employerId);
});

/** Presses the button: the sentence appears, and nothing is sent. */
async function refusedInBrowser(page: Page, button: string, sentence: string): Promise<void> {
  // A page that is pressed before it is hydrated sends its form.
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  const note = (request: Request) => request.method() === "POST" && sent.push(request.url());
  page.on("request", note);
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByText(sentence).first()).toBeVisible();
  page.off("request", note);
  expect(sent).toEqual([]);
}
