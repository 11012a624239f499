import { addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { field, fillAll } from "@/tests/support/staff-walk";
import { expectPage, loginEmployerUser } from "@/tests/support/walk";

const kept = /入力の途中を保存しました/;

test("a new posting that is left by a tap goes on where it was left, and the button ends that", async ({
  page,
  sql,
}) => {
  await loginEmployerUser(page, await addEmployerUser(sql));
  await page.goto("/business/jobs/new");
  await fillAll(page, { title: "途中の求人", headcount: "二人", duties: "書きかけの" });
  await field(page, "workplace").focus();
  await expect(page.getByText(kept)).toBeVisible();
  await page.getByRole("link", { name: "求人の管理" }).first().click();
  await expectPage(page, "求人の管理");
  await page.goto("/business/jobs/new");
  await expect(field(page, "title")).toHaveValue("");
  await page.getByRole("link", { name: "途中の求人" }).click();
  await expect(page.getByText("前回の入力の途中から始めています。")).toBeVisible();
  await expect(field(page, "headcount")).toHaveValue("二人");
  await expect(field(page, "duties")).toHaveValue("書きかけの");
  await fillAll(page, { headcount: "2" });
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByText("下書きを保存しました。")).toBeVisible();
  await page.goto("/business/jobs/new");
  await expect(page.getByText("書きかけの求人があります。")).toBeHidden();
});

test("a login that ends while somebody types loses nothing that was kept before", async ({ page, sql }) => {
  const user = await addEmployerUser(sql);
  await loginEmployerUser(page, user);
  const employerId = String(user.employerId);
  const job = await addSiteJob(sql, { employerId, title: "公開中の求人" });
  await page.goto(`/business/jobs/${job}/edit`);
  await fillAll(page, { duties: "新しい業務内容" });
  await field(page, "workplace").focus();
  await expect(page.getByText(kept)).toBeVisible();
  await page.context().clearCookies();
  await fillAll(page, { hours: "10時～16時" });
  await field(page, "workplace").focus();
  await expect(page.getByText("入力の途中を保存できませんでした。")).toBeVisible();
  await loginEmployerUser(page, user);
  await page.goto(`/business/jobs/${job}/edit`);
  await expect(field(page, "duties")).toHaveValue("新しい業務内容");
  await page.getByRole("link", { name: "途中の入力を使わずに始める" }).click();
  await expect(field(page, "duties")).not.toHaveValue("新しい業務内容");
  const [row] = await sql`select duties from jobs where id = ${job}`;
  expect(row?.duties).not.toContain("新しい");
});
