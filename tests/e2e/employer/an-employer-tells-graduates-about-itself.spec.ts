import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { field, fillAll } from "@/tests/support/staff-walk";
import { expectPage, loginEmployerUser, loginStaff } from "@/tests/support/walk";
import { inEachWay, ways } from "@/tests/support/ways";

const section = (page: Page) => page.getByRole("region", { name: "青少年雇用情報" });
const save = (page: Page) => page.getByRole("button", { name: "青少年雇用情報を公開する" });

inEachWay(ways, (way) => {
  test("a 担当者 gives 青少年雇用情報, is told what is missing, and students read it, but no page says it for somebody else", async ({
    page,
    sql,
  }) => {
    const user = await addEmployerUser(sql);
    const employerId = String(user.employerId);
    const forStudents = await addSiteJob(sql, {
      employerId,
      audience: "everyone",
      title: "学生も応募できる仕事",
    });
    const forOthers = await addSiteJob(sql, { employerId, audience: "general", title: "一般の仕事" });
    const publicPages = [`/employers/${employerId}`, `/jobs/${forStudents}`];

    await test.step("nothing given, nothing said", async () => {
      for (const path of publicPages) {
        await page.goto(path);
        await expect(page.getByText("青少年雇用情報")).toHaveCount(0);
      }
    });

    await test.step("mistakes are named, and nothing that was typed is lost", async () => {
      await loginEmployerUser(page, user);
      await page.goto("/business/profile");
      await page.getByRole("link", { name: "青少年雇用情報を入力する" }).click();
      await expectPage(page, "青少年雇用情報");
      if (way.scripts) await expectAccessible(page);
      await page.setViewportSize(way.viewport);
      await fillAll(page, {
        youthHires1: "４人",
        youthHiredWomen1: "5",
        youthTenure: "百年",
        youthTraining: "あり",
        youthOvertime: "8.5",
      });
      await save(page).click();
      const summary = page.locator("#error-summary");
      if (way.scripts) await expect(summary).toBeFocused();
      await expect(summary).toContainText("平均勤続年数は数字で、小数は1けたまで入力してください");
      await fillAll(page, { youthTenure: "12.4" });
      await save(page).click();
      for (const sentence of [
        "事業年度を入力してください",
        "採用者数（4人）と同じか",
        "その内容を入力してください",
      ])
        await expect(summary).toContainText(sentence);
      await expect(field(page, "youthTraining")).toHaveValue("あり");
      await expect(field(page, "youthHires1")).toHaveValue("４人");
      if (way.scripts) await expectAccessible(page, { refused: true });
      await page.setViewportSize(way.viewport);
    });

    await test.step("saved, with what is still missing and what is doubtful", async () => {
      await fillAll(page, {
        youthYear: "2025",
        youthHiredWomen1: "1",
        youthLeavers1: "6",
        youthTrainingNotes: "入社時の研修",
        youthOvertime: "",
      });
      await save(page).click();
      await expectPage(page, "事業者情報");
      await expect(page.getByText("青少年雇用情報を保存しました。")).toBeVisible();
      await expect(page.getByText("「職場への定着の取組」は、まだ1つもそろっていません。")).toBeVisible();
      await expect(page.getByText("離職者数（その年度）が、採用者数より多くなっています。")).toBeVisible();
      await expect(page.getByText("2025年度 採用4人（男性3人、女性1人）、うち離職6人")).toBeVisible();
    });

    await test.step("the public pages follow in seconds", async () => {
      for (const path of publicPages) {
        await expect(async () => {
          await page.goto(path);
          await expect(section(page)).toContainText("12.4年", { timeout: 500 });
        }).toPass({ timeout: 5_000 });
        await expect(section(page)).toContainText("2025年度（事業年度）");
        await expect(section(page)).toContainText("入社時の研修");
        await expect(section(page)).not.toContainText("職場への定着の取組");
        if (way.scripts) await expectAccessible(page);
        await page.setViewportSize(way.viewport);
      }
      await page.goto(`/jobs/${forOthers}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("一般の仕事");
      await expect(section(page)).toHaveCount(0);
    });
  });
});

test("staff change it for a 事業者, and two who do so at once meet", async ({ page, sql }) => {
  const { employerId } = await addEmployerUser(sql);
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  await page.goto(`/admin/employers/${employerId}`);
  await page.getByRole("link", { name: "青少年雇用情報" }).click();
  await expectPage(page, "青少年雇用情報");
  await expectAccessible(page);
  await fillAll(page, { youthYear: "2025", youthTenure: "9" });
  await sql`update employers set youth_tenure = 10.5, youth_year = 2025, version = version + 1 where id = ${employerId}`;
  await save(page).click();
  await expect(page.getByRole("region", { name: "いま保存されている内容" })).toContainText("10.5");
  await save(page).click();
  await expect(page.getByText("保存しました。")).toBeVisible();
  await expect(section(page)).toContainText("9年");
  await page.goto(`/admin/employers/${employerId}/youth`);
  await fillAll(page, { youthYear: "2099" });
  await save(page).click();
  await expect(page.locator("#error-summary")).toContainText("まだ始まっていない年度です");
  await expect(field(page, "youthTenure")).toHaveValue("9");
  const entries = await sql`
    select action, after ->> 'youthTenure' as tenure from audit_entries
    where subject_id = ${employerId} order by id desc limit 1`;
  expect(entries).toEqual([{ action: "update", tenure: "9" }]);
});
