import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { tellOfNewJobs } from "@/tests/support/morning";
import { ask } from "@/tests/support/visitor";
import { expectPage, fillLogin, login } from "@/tests/support/walk";

/** A word that stands in no other posting. */
const word = () => `灯台守${Date.now()}${Math.floor(Math.random() * 1000)}`;
const stopLinks = (text: string) =>
  [...text.matchAll(/^(https?:\S+\/alerts\/stop\/\S+)$/gm)].map(([link]) => link);

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("a search becomes an alert, a new posting one mail, and one press stops it", async ({
      page,
      sql,
      mailbox,
    }) => {
      const person = await addApplicant(sql);
      const name = word();
      const alerts = () => sql`select rhythm from job_alerts where applicant_id = ${person.id}`;
      await page.goto(`/jobs?q=${encodeURIComponent(name)}&district=${encodeURIComponent("平")}`);
      await page.getByRole("link", { name: "新着のお知らせを受け取る" }).click();
      await expectPage(page, "ログイン");
      await fillLogin(page, person.email, person.password);
      await expectPage(page, "新着のお知らせを受け取る");
      const main = page.locator("main");
      await expect(main).toContainText(person.handle);
      await expect(main).toContainText(name);
      await expect(main).toContainText("メールが届くようになります");
      await expect(main.getByRole("radio", { checked: true }), "no frequency is chosen before").toHaveCount(
        0,
      );
      await page.getByRole("button", { name: "お知らせを受け取る" }).click();
      await expect(page.getByText("お知らせの頻度を選んでください").first()).toBeVisible();
      expect(await alerts(), "neither opening nor a refused press adds one").toHaveLength(0);
      await page.getByLabel("毎日").check();
      await page.getByRole("button", { name: "お知らせを受け取る" }).click();
      await expectPage(page, "新着のお知らせ");
      expect(await alerts()).toEqual([{ rhythm: "daily" }]);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByRole("link", { name: "頻度を変える" }).click();
      await page.getByLabel("毎週").check();
      await page.getByRole("button", { name: "保存する" }).click();
      await expect(page.getByText("お知らせの頻度を変えました。")).toBeVisible();
      expect(await alerts()).toEqual([{ rhythm: "weekly" }]);
      await sql`update job_alerts set rhythm = 'daily' where applicant_id = ${person.id}`;

      const job = await addSiteJob(sql, { title: name, district: "平" });
      await addSiteJob(sql, { title: `${name}ではない地区`, district: "小名浜" });
      await tellOfNewJobs();
      const { text, headers } = await mailbox.mail(person.email);
      expect(text).toContain(`/jobs/${job}`);
      expect(text.match(/\/jobs\/[0-9a-f-]{36}/g)).toHaveLength(1);
      await page.goto("/mypage");
      await expect(page.getByRole("heading", { name: "条件に合う新しい求人" })).toBeVisible();
      await expect(page.locator("main").getByRole("link", { name })).toBeVisible();

      const [link = ""] = stopLinks(text);
      const oneClick = /<(.+)>/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
      for (const url of [link, oneClick])
        for (const method of ["HEAD", "GET"]) await ask(new URL(url).pathname, { method });
      expect(await alerts(), "opening a link stops nothing").toHaveLength(1);
      await page.context().clearCookies();
      await page.goto(link);
      await expectPage(page, "新着のお知らせを止める");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "この条件のお知らせを止める" }).click();
      await expectPage(page, "お知らせを止めました");
      expect(await alerts()).toHaveLength(0);
      await page.goto(link);
      await expect(page.getByText("もう止まっているか、URLが正しくありません。")).toBeVisible();
    });
  });

test("the button of the mail program stops all alerts without a cookie, twice; a forged token nothing", async ({
  page,
  sql,
  mailbox,
}) => {
  const person = await addApplicant(sql);
  const name = word();
  await login(page, person.email, person.password);
  for (const search of [name, `${name} 平`]) {
    await page.goto(`/mypage/alerts/add?q=${encodeURIComponent(search)}`);
    await page.getByLabel("毎日").check();
    await page.getByRole("button", { name: "お知らせを受け取る" }).click();
    await expectPage(page, "新着のお知らせ");
  }
  await addSiteJob(sql, { title: name });
  await tellOfNewJobs();
  const { headers } = await mailbox.mail(person.email);
  expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const { pathname } = new URL(/<(.+)>/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "");
  const left = async () => (await sql`select from job_alerts where applicant_id = ${person.id}`).length;
  const post = (path: string) =>
    fetch(new URL(path, process.env.TEST_SITE_URL), {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      redirect: "manual",
      headers: { origin: "https://mail.example", "content-type": "application/x-www-form-urlencoded" },
    });
  expect((await post(pathname.replace(/[^/]+$/, "x".repeat(43)))).status).toBe(404);
  expect(await left()).toBe(2);
  for (let press = 0; press < 2; press += 1) expect((await post(pathname)).status).toBe(200);
  expect(await left()).toBe(0);
});

test("a word about disability asks for a consent of its own", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  await page.goto(`/mypage/alerts/add?q=${encodeURIComponent("障害者雇用 事務")}`);
  await page.getByLabel("毎週").check();
  await page.getByRole("button", { name: "お知らせを受け取る" }).click();
  await expect(page.getByText("この条件を保存することに同意される場合は").first()).toBeVisible();
  await expect(page.getByLabel("毎週"), "what was chosen stays").toBeChecked();
  await page.getByLabel("この条件を保存することに同意します。").check();
  await page.getByRole("button", { name: "お知らせを受け取る" }).click();
  await expectPage(page, "新着のお知らせ");
});
