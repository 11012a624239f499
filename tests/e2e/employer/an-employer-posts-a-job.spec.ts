import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { anotherPage } from "@/tests/support/another-page";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, inDays } from "@/tests/support/factories/postings";
import { field, fillAll, posting } from "@/tests/support/staff-walk";
import { expectPage, loginEmployerUser, loginStaff, registerEmployerUserByMail } from "@/tests/support/walk";
import { inEachWay, pc, phone, ways } from "@/tests/support/ways";

inEachWay(ways, () => {
  test("an employer registers, posts a job, corrects it after 差し戻し, is found, and is not public after 停止", async ({
    page,
    browser,
    mailbox,
    sql,
    baseURL,
    visitorAddress,
  }) => {
    const name = `青波水産${Date.now()}`;
    const title = `水産加工品の包装${Date.now()}`;
    const staff = await anotherPage(browser, pc, { baseURL, visitorAddress });
    const applicant = await anotherPage(browser, phone, { baseURL, visitorAddress });
    await loginStaff(staff, await addStaff(sql, { role: "editor" }));
    const { email } = await registerEmployerUserByMail(page, mailbox, name);

    await test.step("staff approve the 事業者", async () => {
      await staff.goto("/admin/approvals");
      await staff.getByRole("link", { name }).click();
      await staff.getByRole("button", { name: "承認する", exact: true }).click();
      await expect(staff.getByText("承認しました。")).toBeVisible();
    });

    await test.step("a draft, and what it lacks", async () => {
      await page.goto("/business");
      await page.getByRole("link", { name: "求人の管理" }).click();
      await expectPage(page, "求人の管理");
      await page.getByRole("link", { name: "新しい求人を書く" }).click();
      await field(page, "title").fill(title);
      await page.getByRole("button", { name: "下書き保存" }).click();
      await expect(page.getByText("下書きを保存しました。")).toBeVisible();
      await expectPage(page, title);
      await page.getByRole("link", { name: "編集する" }).click();
      await page.getByRole("button", { name: "すべての欄を1ページで入力する" }).click();
      await expect(page).toHaveURL(/section=all/);
      await fillAll(page, { ...posting, smokingRule: "", closesOn: inDays(30) });
      await field(page, "district").selectOption("小名浜");
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.locator("#error-summary").getByRole("listitem")).toHaveText([
        "入力した内容は保存しました。まだ申請していません",
        "承認を申請するには、受動喫煙防止措置が必要です。入力してください",
      ]);
      await field(page, "smokingRule").selectOption(posting.smokingRule);
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.getByText("承認を申請しました。")).toBeVisible();
      expect(await sql`select from jobs where title = ${title}`).toHaveLength(0);
    });

    await test.step("差し戻し with a reason", async () => {
      await staff.goto("/admin");
      await staff.getByRole("link", { name: /^求人の申請/ }).click();
      await staff.getByRole("link", { name: title }).click();
      await staff.getByRole("link", { name: "差し戻す" }).click();
      await staff.getByLabel("理由").fill("業務内容をもう少し詳しく書いてください");
      await staff.getByRole("button", { name: "差し戻す" }).click();
      await expect(staff.getByText("差し戻しました。")).toBeVisible();
      const mail = await mailbox.mail(email, 4);
      expect(mail.subject).toContain("求人の差し戻し");
      await page.goto(String(/^https?:\S+$/m.exec(mail.text)?.[0]));
      await expect(page.getByText("業務内容をもう少し詳しく書いてください")).toBeVisible();
    });

    await test.step("corrected, approved, and found by an applicant on a phone", async () => {
      await page.getByRole("link", { name: "編集する" }).click();
      // The router moves the focus when the new page is there; letters that are typed before that are lost.
      await expectPage(page, "求人の編集");
      await page.getByRole("button", { name: "仕事の内容" }).click();
      await expect(page).toHaveURL(/section=work/);
      await field(page, "duties").fill("干物の計量と包装、箱詰め");
      await page.getByRole("button", { name: "下書き保存" }).click();
      await expectPage(page, title);
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.getByText("承認を申請しました。")).toBeVisible();
      await staff.goto("/admin/approvals");
      await staff.getByRole("link", { name: title }).click();
      await staff.getByRole("button", { name: "承認する", exact: true }).click();
      await expect(staff.getByText("承認しました。")).toBeVisible();
      await expect(async () => {
        await applicant.goto(`/jobs?q=${title}`);
        await expect(applicant.getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 5_000 });
      await applicant.getByRole("link", { name: title }).click();
      await expect(applicant.getByText("干物の計量と包装、箱詰め")).toBeVisible();
      await expect(applicant.getByText(name).first()).toBeVisible();
    });

    const [job] = await sql`select id from jobs where title = ${title}`;
    const publicPage = `/jobs/${job?.id}`;

    await test.step("a change needs approval, 延長 does not", async () => {
      await page.goto(`/business/jobs/${job?.id}`);
      await page.getByRole("link", { name: "内容を変更する" }).click();
      await page.getByRole("button", { name: "すべての欄を1ページで入力する" }).click();
      await expect(page).toHaveURL(/section=all/);
      await field(page, "wageFrom").fill("250,000");
      await page.getByRole("button", { name: "承認を申請する" }).click();
      await expect(page.getByText("承認を申請しました。")).toBeVisible();
      await applicant.goto(publicPage);
      await expect(applicant.getByText("月給 230,000円").first()).toBeVisible();
      await page.goto(`/business/jobs/${job?.id}/extend`);
      await field(page, "closesOn").fill(inDays(40));
      await page.getByRole("button", { name: "延長する" }).click();
      await expect(page.getByText("掲載終了日を延ばしました。")).toBeVisible();
      await staff.goto("/admin/approvals");
      await staff.getByRole("link", { name: title }).click();
      const changes = staff.getByRole("table", { name: "変わるところ" });
      await expect(changes.getByRole("row", { name: /賃金の下限/ })).toContainText("230,000円");
      await expect(changes.getByRole("row", { name: /賃金の下限/ })).toContainText("250,000円");
      await expect(changes.getByRole("rowheader")).toHaveCount(1);
      await staff.getByRole("button", { name: "承認する", exact: true }).click();
      await expect(staff.getByText("承認しました。")).toBeVisible();
      await expect(async () => {
        await applicant.goto(publicPage);
        await expect(applicant.getByText("月給 250,000円").first()).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 5_000 });
    });

    await test.step("停止: the posting is not public any more within 5 s", async () => {
      const [employer] = await sql`select id from employers where name = ${name}`;
      const holds = async (path: string) =>
        (await (await page.request.get(path)).text()).includes(publicPage);
      const everywhere = ["/jobs", `/jobs?q=${title}`, "/feeds/jobs.xml", "/sitemaps/1.xml"];
      for (const path of everywhere.slice(1)) expect(await holds(path), path).toBe(true);
      await staff.goto(`/admin/employers/${employer?.id}/suspend`);
      await staff.getByRole("button", { name: "停止する" }).click();
      await expect(staff.getByText("停止しました。")).toBeVisible();
      for (const path of everywhere) {
        await expect.poll(() => holds(path), { timeout: 5_000, message: path }).toBe(false);
      }
      await expect
        .poll(async () => (await page.request.get(publicPage)).status(), { timeout: 5_000 })
        .toBe(404);
      await page.goto("/business/jobs");
      await expectPage(page, "ログイン");
    });
    await staff.context().close();
    await applicant.context().close();
  });
});

test("every page of 求人の管理 and of 承認 is accessible, and several submissions are approved at once", async ({
  page,
  browser,
  sql,
  baseURL,
  visitorAddress,
}) => {
  const employerUser = await addEmployerUser(sql);
  await loginEmployerUser(page, employerUser);
  const titles = [1, 2].map((n) => `まとめて承認${n}-${Date.now()}`);
  for (const title of titles) {
    await page.goto("/business/jobs/new?section=all");
    await fillAll(page, { ...posting, title, closesOn: inDays(30) });
    await field(page, "district").selectOption("小名浜");
    await page.getByRole("button", { name: "承認を申請する" }).click();
    await expect(page.getByText("承認を申請しました。")).toBeVisible();
  }
  await expectAccessible(page);
  const staff = await anotherPage(browser, phone, { baseURL, visitorAddress });
  await loginStaff(staff, await addStaff(sql, { role: "editor" }));
  await staff.goto("/admin/approvals");
  await expectAccessible(staff);
  await staff.getByRole("link", { name: titles[0] }).click();
  await expectPage(staff, String(titles[0]));
  await expectAccessible(staff);
  const { pathname } = new URL(staff.url());
  for (const step of ["preview", "return"]) await visit(staff, `${pathname}/${step}`);
  await staff.goto("/admin/approvals");
  for (const title of titles) await staff.getByLabel(`${title}を選ぶ`).check();
  await staff.getByRole("button", { name: "選んだ求人をまとめて承認する" }).click();
  await expect(staff.getByText("2件の求人を承認しました。")).toBeVisible();
  await staff.context().close();

  await page.goto("/business/jobs");
  await expectAccessible(page);
  await page.getByRole("link", { name: titles[0] }).click();
  await expectPage(page, String(titles[0]));
  await expectAccessible(page);
  for (const step of ["edit", "extend", "close"]) {
    await visit(page, `${new URL(page.url()).pathname.split("/").slice(0, 4).join("/")}/${step}`);
  }
  await page.getByRole("button", { name: "掲載を終了する" }).click();
  await expect(page.getByText("掲載を終了しました。")).toBeVisible();
  await page.getByRole("button", { name: "複製する" }).click();
  await expect(page.getByText("複製しました。")).toBeVisible();
  await page.getByRole("link", { name: "下書きを削除する" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("下書きを削除しました。")).toBeVisible();
});

inEachWay(ways, (way) => {
  test("a change begins from the text that its writer has seen: what staff changed meanwhile is shown first", async ({
    page,
    sql,
  }) => {
    const employerUser = await addEmployerUser(sql);
    const job = await addSiteJob(sql, {
      employerId: String(employerUser.employerId),
      title: `変わる求人${Date.now()}`,
    });
    await loginEmployerUser(page, employerUser);
    await page.goto(`/business/jobs/${job}/edit?section=pay`);
    await field(page, "wageFrom").fill("1,250");
    await sql`update jobs set headcount = 7, version = version + 1 where id = ${job}`;
    await page.getByRole("button", { name: "下書き保存" }).click();
    if (way.scripts) await expect(page.locator("#error-summary")).toBeFocused();
    await expect(page.locator("#error-summary")).toContainText("ほかの担当者か市が変更しました");
    const current = page.getByRole("region", { name: "いま保存されている内容" });
    await expect(current).toContainText("募集人数");
    await expect(current).toContainText("7");
    await expect(field(page, "wageFrom")).toHaveValue("1,250");
    if (way.scripts) await expectAccessible(page, { refused: true });
    await page.getByRole("button", { name: "下書き保存" }).click();
    await expect(page.getByText("下書きを保存しました。")).toBeVisible();
    const changes = await sql`
        select base_version, base -> 'headcount' as before, input -> 'wageFrom' as wage
        from job_drafts where job_id = ${job}`;
    expect(changes).toEqual([{ base_version: 2, before: 7, wage: 1250 }]);
  });
});

test("opening the page for 延長 changes nothing", async ({ page, sql }) => {
  const employerUser = await addEmployerUser(sql);
  const job = await addSiteJob(sql, { employerId: String(employerUser.employerId), title: "延長する求人" });
  const path = `/business/jobs/${job}/extend`;
  const lastDay = async () => (await sql`select closes_on, version from jobs where id = ${job}`)[0];
  const before = await lastDay();
  for (let n = 0; n < 5; n += 1) await page.request.get(path);
  await loginEmployerUser(page, employerUser);
  await page.goto(path);
  await page.request.head(path);
  expect(await lastDay()).toEqual(before);
  await page.getByRole("button", { name: "延長する" }).click();
  await expect(page.getByText("掲載終了日を延ばしました。")).toBeVisible();
  expect(await lastDay()).not.toEqual(before);
});

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page);
}
