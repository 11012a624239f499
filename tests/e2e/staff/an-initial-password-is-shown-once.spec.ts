import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { expectPage, freshEmail, loginStaff } from "@/tests/support/walk";

test("an admin adds a 職員, whose initial password is shown once, and each page of 職員 is accessible", async ({
  page,
  sql,
}) => {
  const admin = await addStaff(sql);
  const other = await addStaff(sql, { role: "editor", name: "磐城 とても長い名前の太郎左衛門" });
  await loginStaff(page, admin);
  await page.goto("/admin/staff/new");
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expectAccessible(page, { refused: true });
  const email = freshEmail();
  await page.getByLabel("氏名").fill("試験 太郎");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByRole("heading", { name: "職員を登録しました" })).toBeFocused();
  const initial = await page.locator("section li").innerText();
  await page.getByRole("link", { name: "戻る" }).click();
  await expectPage(page, "職員");
  await page.goBack();
  await expect(page.getByLabel("氏名")).toBeVisible();
  expect(await page.content()).not.toContain(initial);
  for (const path of [
    "",
    "/new",
    `/${other.id}`,
    `/${other.id}/edit`,
    `/${other.id}/password`,
    `/${other.id}/suspend`,
  ]) {
    await page.goto(`/admin/staff${path}`);
    await expectAccessible(page);
  }
  await page.goto("/admin/audit?action=create&subject=staff");
  await expect(page.getByText("職員：試験 太郎").first()).toBeVisible();
  await expectAccessible(page);
});
