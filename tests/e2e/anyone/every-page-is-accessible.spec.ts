import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant, addEmployerUser, keepLink } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import {
  credentials,
  expectPage,
  freshEmail,
  login,
  loginEmployerUser,
  openAddressForm,
  startRegistrationByMail,
} from "@/tests/support/walk";

// Missing pages answer 404, which browsers log as an error.
test.use({ expectedErrors: [/status of 404/] });

const publicPaths = [
  "/",
  "/jobs",
  "/jobs?q=事務",
  "/jobs?q=ありえない仕事",
  "/jobs?q=看護&type=full_time&district=内郷&sort=wage",
  "/jobs?q=看護&type=internship&district=四倉",
  "/employers?kana=か&industry=製造業",
  "/jobs/page/2",
  "/employers",
  "/notices",
  "/notices?audience=student",
  "/terms",
  "/privacy",
  "/accessibility",
  "/manual/phone",
  "/manual/pc",
  "/manual/staff",
];

const accountPaths = [
  "/register",
  "/register/apply",
  "/register/sent",
  "/register/activate",
  "/survey",
  "/login",
  "/login/again",
  "/login/reissued",
  "/login/signed-out",
  "/password-reissue",
  "/password-reissue/sent",
  "/password-reissue/confirm",
  "/complaint",
  "/complaint/sent",
  "/account-deleted",
  "/account-deleted/business",
  "/business/register",
  "/business/register/apply",
  "/business/register/sent",
  "/business/register/activate",
  "/keep-account",
  "/keep-account/kept",
  "/unsubscribe/cut",
  "/unsubscribe/done",
  "/failure/unavailable",
  "/nowhere",
];

for (const path of [...publicPaths, ...accountPaths]) {
  test(`${path} is accessible`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page, { thorough: true });
  });
}

test("every page has a title of its own", async ({ request }) => {
  const titles = await Promise.all(
    [...publicPaths, ...accountPaths].map(async (path) => {
      const html = await (await request.get(path)).text();
      return /<title>([^<]*)<\/title>/.exec(html)?.[1];
    }),
  );
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test("an open and a closed posting, an employer and a notice are accessible", async ({ page, sql }) => {
  const today = "(now() at time zone 'Asia/Tokyo')::date";
  const [row] = await sql.unsafe(`select
    (select id from jobs where state = 'published' and opens_on <= ${today} and closes_on >= ${today} limit 1) as open,
    (select id from jobs where state = 'published' and closes_on < ${today} limit 1) as closed,
    (select id from employers where state = 'published' order by length(name) desc limit 1) as employer,
    (select id from notices where state = 'published' order by length(body) desc limit 1) as notice`);
  for (const path of [
    `jobs/${row?.open}`,
    `jobs/${row?.closed}`,
    `employers/${row?.employer}`,
    `notices/${row?.notice}`,
  ]) {
    await page.goto(`/${path}`);
    await expectAccessible(page, { thorough: true });
  }
});

test("the open menu is accessible", async ({ page }) => {
  await page.goto("/jobs");
  await page.locator("#menu summary").click();
  await expect(page.locator("#menu nav")).toBeVisible();
  await expectAccessible(page, { thorough: true });
});

test("every refusal on the way to the registration mail is accessible", async ({ page }) => {
  await page.goto("/register");
  await press(page, "求職者登録申請ページへ");
  await expectRefusal(page);
  await openAddressForm(page);
  await press(page, "送信");
  await expectRefusal(page);
  await page.getByLabel("Eメールアドレス").fill("hanako@gmial.com");
  await press(page, "送信");
  await expect(page.getByLabel("このメールアドレスで間違いありません")).toBeVisible();
  await expectRefusal(page);
});

test("the pages from the registration mail to the survey are accessible, and so is a used link", async ({
  page,
  mailbox,
}) => {
  const email = freshEmail();
  await startRegistrationByMail(page, email);
  await expectAccessible(page, { thorough: true });
  const { url, password } = credentials((await mailbox.mail(email)).text);
  await page.goto(url);
  await expectAccessible(page, { thorough: true });
  await press(page, "ユーザ登録認証申請");
  await expectRefusal(page);
  await page.locator("input[name=password]").fill(password);
  await page.getByLabel("識別文字列（半角アルファベット3文字）").fill("kwr");
  await page.getByRole("radio", { name: "一般" }).check();
  await press(page, "ユーザ登録認証申請");
  await expectPage(page, "アンケート");
  await expectAccessible(page, { thorough: true });
  await page.goto(url);
  await expect(page.getByText("すでに手続き済みです")).toBeVisible();
  await expectAccessible(page, { thorough: true });
});

test("an expired link is accessible", async ({ page, mailbox, sql }) => {
  const email = freshEmail();
  await startRegistrationByMail(page, email);
  const { url } = credentials((await mailbox.mail(email)).text);
  await expect
    .poll(
      () => sql`update mails set accepted_at = now() - interval '25 hours'
      where to_address = ${email} and state = 'accepted' returning id`,
    )
    .toHaveLength(1);
  await page.goto(url);
  await expect(page.getByText("URLの有効期限が切れています")).toBeVisible();
  await expectAccessible(page, { thorough: true });
});

test("the pages of a signed-in applicant are accessible", async ({ page, sql }) => {
  const { email, password } = await addApplicant(sql);
  await page.goto("/login");
  await press(page, "ログイン");
  await expectRefusal(page);
  await login(page, email, password);
  const [{ id: job } = {}] = await sql`select id from jobs where state = 'published' limit 1`;
  for (const path of [
    "/mypage?done=password",
    "/mypage/profile?done=1",
    "/mypage/profile/file",
    "/mypage/settings?done=1",
    "/mypage/saved",
    `/mypage/saved/add?job=${job}`,
    "/mypage/alerts?done=removed",
    `/mypage/alerts/add?q=${encodeURIComponent("障害者雇用")}&district=${encodeURIComponent("平")}`,
    "/mypage/activities",
    `/mypage/activities/add?job=${job}`,
    "/mypage/activities/print",
    "/mypage/activities/print?from=2026-05-02&to=2026-05-01",
    `/mypage/activities/hired?job=${job}`,
    "/mypage/activities/hired/thanks",
    "/mypage/saved/compare",
  ]) {
    await page.goto(path);
    await expectAccessible(page, { thorough: true });
  }
  await page.locator("#menu summary").click();
  await expectAccessible(page, { thorough: true });
});

test("the pages of an approved 事業者 and of one with a submission are accessible", async ({ page, sql }) => {
  await loginEmployerUser(page, await addEmployerUser(sql));
  for (const path of [
    "/business?done=password",
    "/business/profile?done=changed",
    "/business/profile/youth",
    "/business/jobs?done=deleted",
    "/business/figures",
    "/business/jobs/new?section=pay",
    "/business/jobs/new?section=all",
    "/business/settings?done=contact",
    "/business/settings/password",
    "/business/settings/delete",
  ]) {
    await page.goto(path);
    await expectAccessible(page, { thorough: true });
  }
  await page.locator("#menu summary").click();
  await expectAccessible(page, { thorough: true });
  const submitted = await addEmployerUser(sql, { submitted: true });
  await page.context().clearCookies();
  await loginEmployerUser(page, submitted);
  await expectAccessible(page, { thorough: true });
  await sql`update employer_submissions set state = 'returned', reason = '理由' where employer_user_id = ${submitted.id}`;
  await page.goto("/business/application");
  await page.getByLabel("事業者名").fill("");
  await press(page, "もう一度申請する");
  await expectRefusal(page);
});

test("the forms that ask for the password again are accessible", async ({ page, sql }) => {
  const { id, email, password } = await addApplicant(sql);
  await login(page, email, password);
  await sql`update sessions set authenticated_at = now() - interval '1 hour' where account_id = ${id}`;
  for (const [path, button] of [
    ["/mypage/password", "変更"],
    ["/mypage/delete", "アカウント削除する"],
    ["/mypage/profile/file", "パスワードを確かめる"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByLabel("現在のパスワード")).toBeVisible();
    await expectAccessible(page, { thorough: true });
    await press(page, button);
    await expectRefusal(page);
  }
});

test("a reissue with every refusal is accessible", async ({ page, mailbox, sql }) => {
  const { email } = await addApplicant(sql);
  await page.goto("/password-reissue");
  await press(page, "申請");
  await expectRefusal(page);
  await page.getByLabel("登録メールアドレス").fill(email);
  await press(page, "申請");
  await expect(page.getByText("パスワード再発行申請を受け付けました。")).toBeVisible();
  await page.goto(credentials((await mailbox.mail(email)).text).url);
  await expectAccessible(page, { thorough: true });
  await press(page, "認証");
  await expectRefusal(page);
});

async function press(page: Page, name: string): Promise<void> {
  await page.locator("main").getByRole("button", { name, exact: true }).click();
}

async function expectRefusal(page: Page): Promise<void> {
  await expect(page.locator("#error-summary")).toBeFocused();
  await expectAccessible(page, { refused: true, thorough: true });
}

test("the pages of the mail to an inactive account are accessible, before and after the answer, and a late or wrong link says so", async ({
  page,
  sql,
  baseURL,
}) => {
  const { id } = await addApplicant(sql);
  await sql`update applicants set created_at = now() - interval '3 years', inactivity_mail_at = now() - interval '1 day'
    where id = ${id}`;
  const link = keepLink(id, String(baseURL));
  const press = page.getByRole("button", { name: "利用を続ける" });
  await page.goto(link);
  await expectAccessible(page, { thorough: true });
  await press.click();
  await expectPage(page, "ご利用の継続を受け付けました");
  await page.goto(link);
  await expect(page.getByText("アカウントは、そのまま残ります。")).toBeVisible();
  await page.goto(link.slice(0, -3));
  await expect(page.getByText("URLが正しくありません。")).toBeVisible();
  await expect(press).toHaveCount(0);
  await sql`delete from applicants where id = ${id}`;
  await page.goto(link);
  await expect(page.getByText("すでに削除されています。")).toBeVisible();
  await expect(press).toHaveCount(0);
});
