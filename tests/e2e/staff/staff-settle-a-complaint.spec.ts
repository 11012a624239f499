import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, freshAddress, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { field } from "@/tests/support/staff-walk";
import { expectPage, loginEmployerUser, loginStaff } from "@/tests/support/walk";
import { inEachWay, ways } from "@/tests/support/ways";

const link = "掲載内容が事実と違うときは、市にお知らせください";
const words = () => `休みは週に1日でした。<svg onload=alert(1)>${randomUUID().slice(0, 8)}`;

inEachWay(ways, (way) => {
  test("a posting that is not true: anyone tells the city, who reads and settles it, and the employer sees nothing", async ({
    page,
    sql,
    browser,
    baseURL,
  }) => {
    const owner = await addEmployerUser(sql);
    const title = `箱詰めの仕事${randomUUID().slice(0, 8)}`;
    const job = await addSiteJob(sql, { title, ...(owner.employerId && { employerId: owner.employerId }) });
    const text = words();
    const summary = page.locator("#error-summary");
    const send = page.getByRole("button", { name: "市に知らせる" });
    const stored = () => sql`select kind, text from job_complaints where job_id = ${job}`;

    await page.goto(`/jobs/${job}`);
    await page.getByRole("link", { name: link }).click();
    await expectPage(page, "掲載内容が事実と違うとき");
    await expect(page.locator("main")).toContainText(title);
    await expect(page.locator("main")).toContainText(owner.name);
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
    if (way.scripts) await expectAccessible(page, { thorough: true });

    await field(page, "text").fill(text);
    await send.click();
    await expect(summary).toContainText("事実と違うところを選んでください");
    await expect(field(page, "text")).toHaveValue(text);
    await page.getByRole("radio", { name: "そのほか" }).check();
    await field(page, "text").fill("");
    await send.click();
    await expect(summary).toContainText("「そのほか」を選んだときは、くわしい内容を入力してください");
    await expect(page.getByRole("radio", { name: "そのほか" })).toBeChecked();
    if (way.scripts) await expectAccessible(page, { refused: true, thorough: true });
    expect(await stored()).toHaveLength(0);

    await page.getByRole("radio", { name: "働く時間・休み" }).check();
    await field(page, "text").fill(text);
    await send.dblclick();
    await expectPage(page, "ご連絡を受け付けました");
    if (way.scripts) await expectAccessible(page, { thorough: true });
    expect(await stored()).toEqual([{ kind: "hours", text }]);

    const visitor = { ...(baseURL ? { baseURL } : {}), javaScriptEnabled: way.scripts };
    const open = async () =>
      browser.newPage({ ...visitor, extraHTTPHeaders: { "x-forwarded-for": freshAddress() } });
    const [staff, colleague, employer] = [await open(), await open(), await open()];
    await loginStaff(staff, await addStaff(sql, { role: "editor", name: "一番 花子" }));
    await loginStaff(colleague, await addStaff(sql, { role: "editor", name: "二番 太郎" }));
    await staff.getByRole("link", { name: /^事実と違うとの連絡（\d+件）$/ }).click();
    await expectPage(staff, "事実と違うとの連絡");
    if (way.scripts) await expectAccessible(staff);
    const [complaint] = await sql`select id from job_complaints where job_id = ${job}`;
    // The list may be longer than a page.
    await staff.goto(`/admin/complaints/${complaint?.id}`);
    await expectPage(staff, title);
    await expect(staff.locator("main")).toContainText(text);
    await expect(staff.locator("[onload]")).toHaveCount(0);
    if (way.scripts) await expectAccessible(staff);
    await colleague.goto(staff.url());

    await settle(staff, "");
    await expect(staff.locator("#error-summary")).toContainText("対応の内容を入力してください");
    if (way.scripts) await expectAccessible(staff, { refused: true });
    await settle(staff, "事業者に電話で確かめ、休日を直しました。");
    await expect(staff.getByText("対応済みにしました。")).toBeVisible();

    // The page of a 職員 without JavaScript is made anew: it shows the facts in place of the form.
    await settle(colleague, "求人を取り下げました。");
    await expect(colleague.locator("main")).toContainText("一番 花子");
    await expect(colleague.locator("main")).toContainText("休日を直しました");
    if (way.scripts) {
      await expect(colleague.locator("#error-summary")).toBeFocused();
      await expect(field(colleague, "note")).toHaveValue("求人を取り下げました。");
      await expectAccessible(colleague, { refused: true });
    }
    await colleague.goto("/admin/complaints?state=settled");
    await expect(colleague.locator("main")).toContainText(title);

    await loginEmployerUser(employer, owner);
    for (const path of ["/business", "/business/jobs", `/business/jobs/${job}`, "/admin/complaints"]) {
      await employer.goto(path);
      const html = await employer.content();
      for (const hidden of [text, "休日を直しました", "事実と違うところ"])
        expect(html, path).not.toContain(hidden);
    }
    for (const one of [staff, colleague, employer]) await one.context().close();
  });

  test("a posting that closes while the form is open is complained about, and its page says that it is not public", async ({
    page,
    sql,
  }) => {
    const job = await addSiteJob(sql);
    await page.goto(`/complaint?job=${job}`);
    await page.getByRole("radio", { name: "募集がもう終わっている" }).check();
    await sql`update jobs set closes_on = ${inDays(-1)} where id = ${job}`;
    await page.getByRole("button", { name: "市に知らせる" }).click();
    await expectPage(page, "ご連絡を受け付けました");
    expect(await sql`select kind, text from job_complaints where job_id = ${job}`).toEqual([
      { kind: "ended", text: "" },
    ]);
    for (const path of [job, randomUUID(), "x", "", `${job}&job=${job}`].map(
      (id) => `/complaint?job=${id}`,
    )) {
      await page.goto(path);
      await expect(page.getByText("この求人は、いまは公開していません。")).toBeVisible();
      await expect(page.getByRole("button", { name: "市に知らせる" })).toHaveCount(0);
    }
  });
});

test("after ten in a day the form says when it works again, and keeps what was typed", async ({
  page,
  sql,
}) => {
  const job = await addSiteJob(sql);
  for (let n = 0; n < 11; n += 1) {
    await page.goto(`/complaint?job=${job}`);
    await page.getByRole("radio", { name: "賃金" }).check();
    await field(page, "text").fill(`違いました${n}`);
    await page.getByRole("button", { name: "市に知らせる" }).click();
    if (n < 10) await expectPage(page, "ご連絡を受け付けました");
  }
  await expect(page.locator("#error-summary")).toContainText("受け付けを止めています");
  await expect(field(page, "text")).toHaveValue("違いました10");
  await expect(page.getByRole("radio", { name: "賃金" })).toBeChecked();
});

test("a preview has no link to the form", async ({ page, sql }) => {
  const job = await addSiteJob(sql);
  await loginStaff(page, await addStaff(sql));
  await page.goto(`/admin/jobs/${job}/preview`);
  await expect(page.getByRole("heading", { name: "応募の方法" })).toBeVisible();
  await expect(page.getByRole("link", { name: link })).toHaveCount(0);
});

async function settle(staff: Page, note: string): Promise<void> {
  await field(staff, "note").fill(note);
  await staff.getByRole("button", { name: "対応済みにする" }).click();
}
