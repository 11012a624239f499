import { addApplicant } from "@/tests/support/accounts";
import { connect, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { startSite } from "@/tests/support/site";
import { expectPage, fillLogin, freshEmail, startRegistrationByMail } from "@/tests/support/walk";

// A site of its own, because the test reads the whole log.
test("logins, limits, password changes and deletions make a line each in the log, without any secret", async ({
  browser,
  visitorAddress,
}) => {
  test.setTimeout(180_000);
  const databaseUrl = await createDatabase("watched", "template_content");
  const site = await startSite({ databaseUrl, mailboxUrl: String(process.env.TEST_MAILBOX_URL) });
  const sql = connect(databaseUrl);
  const page = await browser.newPage({
    baseURL: site.url,
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress },
  });
  try {
    const person = await addApplicant(sql);
    const stranger = freshEmail();
    const guess = "まちがいの 合言葉 その一";
    const chosen = "うみべの 灯台と 七つの星";
    await startRegistrationByMail(page, stranger);
    await page.goto("/login");
    for (const n of Array.from({ length: 11 }).keys()) {
      await fillLogin(page, stranger, guess);
      await expect(page.locator("#error-summary")).toContainText(
        n < 10 ? "違います" : "受け付けを止めています",
      );
    }
    await fillLogin(page, person.email, person.password);
    await expectPage(page, "求職者メニュー");
    await page.goto("/mypage/password");
    await page.locator("input[name=newPassword]").fill(chosen);
    await page.locator("input[name=newPasswordAgain]").fill(chosen);
    await page.getByRole("button", { name: "変更", exact: true }).click();
    await expectPage(page, "求職者メニュー");
    await page.goto("/mypage/delete");
    await page.getByLabel("以上のことを了解しました。").check();
    await page.getByRole("button", { name: "アカウント削除する" }).click();
    await expectPage(page, "アカウントを削除しました");

    const kept = crypto.randomUUID();
    await page.evaluate((ids) => localStorage.setItem("saved-jobs", JSON.stringify(ids)), [kept]);
    await page.goto("/saved");
    await expect(page.getByRole("heading", { name: "公開していない求人" })).toBeVisible();

    const lines = site
      .output()
      .split("\n")
      .filter((line) => line.includes('"msg":"security"'))
      .map((line) => JSON.parse(line) as { event: string; outcome: string; reference: string });
    expect(lines.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
      "registration-started accepted",
      ...Array(10).fill("login wrong"),
      "login limited",
      "login signed-in",
      "password-changed changed",
      "account-deleted deleted",
      "logout ok",
    ]);
    expect(new Set(lines.map(({ reference }) => reference)).size, "a 受付番号 for each request").toBe(
      lines.length - 1,
    );
    for (const secret of [
      person.email,
      stranger,
      person.password,
      guess,
      chosen,
      person.handle,
      visitorAddress,
      kept,
    ]) {
      expect(site.output(), secret).not.toContain(secret);
    }
  } finally {
    await page.close();
    await sql.end();
    await site.stop();
  }
});
