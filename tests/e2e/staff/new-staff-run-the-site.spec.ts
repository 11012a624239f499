import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff } from "@/tests/support/accounts";
import { postingsCsv } from "@/tests/support/csv";
import { expect, freshAddress, test } from "@/tests/support/e2e";
import { pressImport } from "@/tests/support/import-press";
import { pdf } from "@/tests/support/samples";
import { expectPage, freshEmail, loginStaff, startRegistrationByMail } from "@/tests/support/walk";
import { pc, phone } from "@/tests/support/ways";

const soon = { timeout: 5_000 };

/** Opens a list by its entry in the menu. */
async function open(staff: Page, entry: string): Promise<void> {
  await staff.getByRole("navigation", { name: "管理メニュー" }).getByRole("link", { name: entry }).click();
  await expectPage(staff, entry);
}

async function upload(staff: Page, rows: Record<string, string>[]): Promise<void> {
  await staff.getByLabel("CSVファイル").setInputFiles(postingsCsv(rows));
  await staff.getByRole("button", { name: "内容を確かめる" }).click();
}

test("new staff import postings, publish a notice, help an applicant on the telephone and close a posting", async ({
  page,
  browser,
  baseURL,
  sql,
  mailbox,
}) => {
  const staff = await browser.newPage({
    viewport: pc,
    extraHTTPHeaders: { "x-forwarded-for": freshAddress() },
    ...(baseURL ? { baseURL } : {}),
  });
  await page.setViewportSize(phone);
  const word = randomUUID().slice(0, 8);
  const [packing, delivery] = [`干物の包装${word}`, `鮮魚の配送${word}`];
  const notice = `春の合同面接会${word}`;
  const [employer] = await sql`select name from employers where state = 'published' order by name limit 1`;
  const rows = (faults: Record<string, string>[] = []) =>
    [packing, delivery].map((title, at) => ({
      求人名: title,
      事業者: String(employer?.name),
      ...faults[at],
    }));
  await loginStaff(staff, await addStaff(sql, { name: `新任 太郎${word}` }));

  await test.step("two faulty cells are named and corrected, and the postings are imported", async () => {
    await open(staff, "求人");
    await staff.getByRole("link", { name: "CSVの取り込み" }).click();
    await upload(staff, rows([{ 地区: "東京" }, { 賃金の下限: "たくさん" }]));
    const faults = staff.getByRole("table", { name: "誤りのある行" });
    await expect(faults.getByRole("row", { name: /2行目.*地区/ })).toBeVisible();
    await expect(faults.getByRole("row", { name: /3行目.*賃金の下限/ })).toBeVisible();
    await staff.getByRole("link", { name: "ファイルを選びなおす" }).click();
    await upload(staff, rows());
    await pressImport(staff, "2行を取り込みました。");
  });

  await test.step("a notice with a PDF is published", async () => {
    await open(staff, "お知らせ");
    await staff.getByRole("link", { name: "新規作成" }).click();
    await expectPage(staff, "お知らせの作成");
    await staff.getByLabel("タイトル").fill(notice);
    await staff.getByLabel("本文", { exact: false }).first().fill("市内の企業が集まります。");
    await staff.getByRole("button", { name: "下書き保存" }).click();
    await staff.getByRole("link", { name: "添付ファイルの追加・削除" }).click();
    await staff
      .getByLabel("追加するファイル")
      .setInputFiles({ name: "要項.pdf", mimeType: "application/pdf", buffer: pdf() });
    await staff.getByRole("button", { name: "追加する", exact: true }).click();
    await expect(staff.getByText("追加しました。")).toBeVisible();
    await staff.getByRole("link", { name: notice }).click();
    await staff.getByRole("button", { name: "公開する" }).click();
    await expect(staff.getByText("公開しました。")).toBeVisible();
  });

  await test.step("both are found on a phone", async () => {
    await expect(async () => {
      await page.goto("/jobs");
      await expect(page.getByRole("link", { name: packing })).toBeVisible({ timeout: 500 });
      await page.goto("/notices");
      await page.getByRole("link", { name: notice }).first().click({ timeout: 500 });
    }).toPass(soon);
    await expect(page.getByRole("link", { name: /要項\.pdf（PDF、1KB）/ })).toBeVisible();
  });

  const email = freshEmail();
  await test.step("an applicant whose mail did not arrive gets another one", async () => {
    await startRegistrationByMail(page, email);
    await mailbox.mail(email);
    // A second mail within some seconds would count as the same press, so a minute passes.
    await sql`update mails set created_at = created_at - interval '1 minute' where to_address = ${email}`;
    await open(staff, "求職者");
    await staff.getByRole("link", { name: "メールが来ない・ログインできない" }).click();
    await staff.getByLabel("メールアドレスか識別名").fill(email);
    await staff.getByRole("button", { name: "調べる" }).click();
    await expectPage(staff, "申請中の方");
    await staff.getByRole("link", { name: "登録メールを再送" }).click();
    await staff.getByRole("button", { name: "メールを送る" }).click();
    await expect(staff.getByText("メールをお送りしました。")).toBeVisible();
    expect((await mailbox.mail(email, 2)).subject).toContain("求職者登録申請受付");
  });

  await test.step("a posting is closed, and is in no public list", async () => {
    await open(staff, "求人");
    await staff.getByRole("link", { name: packing }).click();
    await expectPage(staff, packing);
    const id = new URL(staff.url()).pathname.split("/").pop();
    await staff.getByRole("link", { name: "掲載を終了する" }).click();
    await staff.getByRole("button", { name: "掲載を終了する" }).click();
    await expect(staff.getByText("掲載を終了しました。")).toBeVisible();
    for (const path of ["/jobs", `/jobs?q=${word}`, "/feeds/jobs.xml", "/sitemap.xml"]) {
      const holds = async () => (await (await page.request.get(path)).text()).includes(String(id));
      await expect.poll(holds, { ...soon, message: path }).toBe(false);
    }
    await page.goto(`/jobs?q=${word}`);
    await expect(page.getByRole("link", { name: delivery })).toBeVisible();
    await page.goto(`/jobs/${id}`);
    await expect(page.getByText("この求人は、募集を終了しました。")).toBeVisible();
  });

  await test.step("操作履歴 holds all of it, and no address", async () => {
    await open(staff, "操作履歴");
    await staff.locator("select[name=actor]").selectOption({ label: `新任 太郎${word}` });
    await staff.getByRole("button", { name: "絞り込む" }).click();
    const history = staff.getByRole("table", { name: "操作履歴" });
    for (const line of [
      /CSVの取り込み.*求人/,
      new RegExp(`ファイルの追加.*${notice}`),
      new RegExp(`公開.*${notice}`),
      /照会.*求職者/,
      /メールの再送.*求職者/,
      new RegExp(packing),
    ]) {
      await expect(history.getByRole("row", { name: line }).first()).toBeVisible();
    }
    await expect(history).not.toContainText(String(email.split("@")[0]));
  });
  await staff.context().close();
});
