import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { hiddenParts, type Part } from "@/tests/support/post";
import { ask } from "@/tests/support/visitor";
import {
  credentials,
  expectPage,
  fillLogin,
  freshEmail,
  login,
  loginEmployerUser,
  loginStaff,
  openAddressForm,
  startRegistrationByMail,
} from "@/tests/support/walk";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("after a refusal the typed text stays, but not the password", async ({ page, mailbox }) => {
      const email = freshEmail();
      await page.goto("/login");
      await fillLogin(page, email, "これではない");
      await expect(page.getByText("ログインIDかパスワードが違います").first()).toBeVisible();
      await expect(page.getByLabel("ログインID")).toHaveValue(email);
      expect(await page.content()).not.toContain("これではない");

      await openAddressForm(page);
      await page.getByLabel("Eメールアドレス").fill("ＨＡＮＡＫＯ．いわき");
      await page.getByRole("button", { name: "送信", exact: true }).click();
      await expect(page.locator("#error-summary")).toBeVisible();
      await expect(page.getByLabel("Eメールアドレス")).toHaveValue("ＨＡＮＡＫＯ．いわき");
      await expect(page).toHaveTitle(/^エラー：求職者登録申請 /);

      await startRegistrationByMail(page, email);
      await expect(page).not.toHaveTitle(/エラー/);
      const { url, password } = credentials((await mailbox.mail(email)).text);
      await page.goto(url);
      await page.locator("input[name=password]").fill(password);
      await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("AB1");
      await page.getByRole("radio", { name: "学生" }).check();
      await page.getByRole("radio", { name: "希望しない" }).check();
      await page.getByRole("button", { name: "ユーザ登録認証申請" }).click();
      await expect(page.locator("#error-summary")).toContainText("数字や記号");
      await expect(page.getByLabel("識別文字列（半角アルファベット3文字）")).toHaveValue("AB1");
      await expect(page.getByRole("radio", { name: "学生" })).toBeChecked();
      await expect(page.getByRole("radio", { name: "希望しない" })).toBeChecked();
      expect(await page.content()).not.toContain(password);
    });

    test("after the login of an applicant has expired, the typed text stays and can be sent after a new login", async ({
      page,
      sql,
    }) => {
      const person = await addApplicant(sql);
      await login(page, person.email, person.password);
      const was = `求職者（識別名 ${person.handle}）としてログインしていました。`;

      await page.goto("/mypage/profile");
      await page.getByRole("radio", { name: "学生" }).check();
      await idleOut(sql, person.id);
      await update(page);
      let tab = await loginTab(page, was);
      await fillLogin(tab, person.email, person.password);
      await expectPage(tab, "登録情報");
      await tab.close();
      if (scripts) await expect(page.getByRole("radio", { name: "学生" })).toBeChecked();
      await sendAgain(page, () => update(page));
      await expect(page.getByText("登録情報を更新しました。")).toBeVisible();

      await page.goto("/mypage/settings");
      await page.getByRole("radio", { name: "希望しない" }).check();
      // Ended, not expired: by a logout or a changed password elsewhere. Then no row is left that names the person.
      await sql`delete from sessions where account_id = ${person.id}`;
      await update(page);
      tab = await loginTab(page, "求職者としてログインしていました。");
      await fillLogin(tab, person.email, person.password);
      await expectPage(tab, "メール配信・アカウント設定");
      await tab.close();
      if (scripts) await expect(page.getByRole("radio", { name: "希望しない" })).toBeChecked();
      await sendAgain(page, () => update(page));
      await expect(page.getByText("メール配信設定を更新しました。")).toBeVisible();
      const [row] = await sql`select attribute, wants_mail from applicants where id = ${person.id}`;
      expect(row).toEqual({ attribute: "student", wants_mail: false });
    });

    test("after the login of a 事業者 has expired, the typed text stays, and a login of another kind saves nothing", async ({
      page,
      context,
      sql,
    }) => {
      const owner = await addEmployerUser(sql, { contact: "青波 一郎" });
      const person = await addApplicant(sql);
      await loginEmployerUser(page, owner);
      await page.goto("/business/profile");
      const publish = () => page.getByRole("button", { name: "変更を公開する" }).click();
      const text = `海の見える職場です。${Date.now()}\n見学を歓迎します。`;
      await page.locator("textarea[name=introduction]").fill(text);
      await idleOut(sql, owner.id);
      await publish();
      await expect(await refusalOf(page)).toContainText(
        "事業者（担当者 青波 一郎）としてログインしていました。",
      );

      // A person of another kind logs in: nothing is saved, and the page names the present login of the browser.
      const other = await context.newPage();
      await login(other, person.email, person.password);
      await other.close();
      await sendAgain(page, publish);
      const tab = await loginTab(page, `このブラウザのログイン：求職者（識別名 ${person.handle}）`);
      const saved = () => sql`select introduction from employers where id = ${owner.employerId}`;
      expect((await saved())[0]?.introduction).not.toContain("海の見える職場");
      if (scripts) await expect(page.locator("textarea[name=introduction]")).toHaveValue(text);
      else await expect(page.getByText("海の見える職場です。")).toBeVisible();

      await fillLogin(tab, owner.email, owner.password);
      await expectPage(tab, "事業者情報");
      await tab.close();
      await sendAgain(page, publish);
      await expect(page.getByText("事業者情報を変更しました。")).toBeVisible();
      expect(String((await saved())[0]?.introduction).replaceAll("\r\n", "\n")).toBe(text);
    });
  });
}

test("what is typed before the scripts have come stays, in fields with and without a text", async ({
  page,
  sql,
}) => {
  const user = await addEmployerUser(sql);
  await loginEmployerUser(page, user);
  const job = await addSiteJob(sql, { employerId: String(user.employerId), duties: "前からの文です。" });
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  // A slow network: the page is there, and its scripts are not.
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/business/jobs/${job}/edit?section=all`, { waitUntil: "commit" });
  const typed = {
    title: "新しい名前",
    duties: "前からの文です。箱詰めもします。",
    applyEmail: "saiyo@example.jp",
  };
  for (const [name, text] of Object.entries(typed)) await page.locator(`#field-${name}`).fill(text);
  release();
  // React is there once letters are kept while typing.
  await expect(async () => {
    await page.locator("#field-workplace").pressSequentially("。");
    await expect(page.getByText("入力の途中を保存しました")).toBeVisible({ timeout: 4000 });
  }).toPass();
  for (const [name, text] of Object.entries(typed))
    await expect(page.locator(`#field-${name}`)).toHaveValue(text);
});

test("a long text stays when the login of staff ends while it is written", async ({ page, context, sql }) => {
  const editor = await addStaff(sql, { role: "editor" });
  await loginStaff(page, editor);
  await page.goto("/admin/notices/new");
  const title = `面接会のお知らせ ${Date.now()}`;
  const body = "合同企業面接会を開きます。\n\n- 日時\n- 会場\n".repeat(40).trim();
  await page.getByLabel("タイトル").fill(title);
  await page.getByLabel("本文").fill(body);
  await page.getByRole("radio", { name: "学生" }).check();
  await sql`delete from sessions where account_id = ${editor.id}`;
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.locator("#error-summary")).toContainText("別のタブで管理画面にログインしてから");
  await expect(page.getByLabel("本文")).toHaveValue(body);
  await expect(page.getByRole("radio", { name: "学生" })).toBeChecked();
  const tab = await context.newPage();
  await loginStaff(tab, editor);
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "保存" }).first()).toBeVisible();
  const [row] = await sql`select body, audience, state from notices where title = ${title}`;
  expect(row).toEqual({ body, audience: "student", state: "draft" });
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

  test("without a network the form stays, and it works once the network is back", async ({
    page,
    context,
  }) => {
    const email = freshEmail();
    await openAddressForm(page);
    const field = page.getByLabel("Eメールアドレス");
    await field.fill(email);
    // The script that the form loads at its first use cannot be loaded either.
    await context.setOffline(true);
    await page.getByRole("button", { name: "送信", exact: true }).click();
    await expect(page.locator("#error-summary")).toContainText("インターネットにつながっていません");
    await expect(field).toHaveValue(email);
    await context.setOffline(false);
    await page.getByRole("button", { name: "送信", exact: true }).click();
    await expect(page.getByText("求職者登録申請受付メールを、申請された")).toBeVisible();
  });
});

test.describe("after a deploy", () => {
  test.use({ expectedErrors: [/status of (404|409)/] });

  test("after a deploy that knows neither its script nor its action, the form stays and says what to do", async ({
    page,
  }) => {
    const email = freshEmail();
    await openAddressForm(page);
    const field = page.getByLabel("Eメールアドレス");
    await field.fill(email);
    await page.route("**/_next/static/**", (route) => route.fulfill({ status: 404 }));
    await page.route("**/register/apply", (route, request) =>
      route.continue({ headers: { ...request.headers(), "next-action": "0".repeat(42) } }),
    );
    await page.getByRole("button", { name: "送信", exact: true }).click();
    await expect(page.locator("#error-summary")).toContainText("サイトが新しくなりました");
    await expect(field).toHaveValue(email);
  });

  test("after a deploy and without scripts, a page says so and how to return to the typed text", async () => {
    const own = hiddenParts(await (await ask("/register/apply")).text());
    const unknown = own.map(
      ([name, value]): Part => [name, String(value).replace(/[0-9a-f]{42}/, "0".repeat(42))],
    );
    const answer = await ask("/register/apply", { parts: [...unknown, ["email", freshEmail()]] });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain("サイトが新しくなりました");
    expect(text).toContain("入力した内容を写し取ってください");
  });
});

/** Lets the session expire: its last use was two hours ago, and its row still exists. */
async function idleOut(sql: postgres.Sql, accountId: string): Promise<void> {
  await sql`update sessions set last_seen_at = now() - interval '2 hours' where account_id = ${accountId}`;
}

/** The refusal: above the form with JavaScript, a page of its own without. */
async function refusalOf(page: Page) {
  const refusal = page.locator("#error-summary").or(page.locator("main").filter({ hasText: "再読み込み" }));
  await expect(refusal).toContainText("ログインの有効時間が切れました");
  return refusal;
}

/** Opens the login of a refusal that names this person in a new tab. */
async function loginTab(page: Page, who: string): Promise<Page> {
  await expect(await refusalOf(page)).toContainText(who);
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "ログインする（新しいタブで開きます）" }).click();
  return opened;
}

/** Sends the form again; without JavaScript by reloading the answer. */
async function sendAgain(page: Page, press: () => Promise<void>): Promise<void> {
  if (await page.locator("#error-summary").isVisible()) await press();
  else await page.reload();
}

async function update(page: Page): Promise<void> {
  await page.getByRole("button", { name: "更新" }).click();
}
