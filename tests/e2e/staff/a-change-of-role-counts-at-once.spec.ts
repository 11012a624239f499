import { addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { ask, copyCookies } from "@/tests/support/visitor";
import { loginStaff } from "@/tests/support/walk";

test("a change of role and a 停止 take effect at the next request", async ({ page, sql }) => {
  const admin = await addStaff(sql, { role: "admin" });
  const other = await addStaff(sql, { role: "admin", name: "<script>alert(1)</script><b>太郎</b>" });
  const enter = async (who: typeof admin) => {
    await page.context().clearCookies();
    await loginStaff(page, who);
    return copyCookies(page);
  };
  const redirectOf = async (cookie: string) =>
    (await ask("/admin/staff", { cookie })).headers.get("location");
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let cookie = await enter(other);
  expect(await redirectOf(cookie)).toBeNull();
  // The name is shown as text in the header, the list, its own page and 操作履歴.
  await expect(page.getByRole("link", { name: "<b>太郎</b>（管理者）" })).toBeVisible();

  await enter(admin);
  await page.goto(`/admin/staff/${other.id}/edit`);
  await page.getByRole("radio", { name: "編集者" }).check();
  await page.getByRole("button", { name: "変更する" }).click();
  await expect(page.getByText("変更しました。")).toBeVisible();
  expect(await redirectOf(cookie)).toContain("/admin/login");
  const adminCookies = await copyCookies(page);
  cookie = await enter(other);
  expect(await redirectOf(cookie)).toContain("/admin/denied");

  await page.context().clearCookies();
  await page.context().addCookies(adminCookies.split("; ").map((pair) => cookieOf(pair, page.url())));
  await page.goto(`/admin/staff/${other.id}/suspend`);
  await page.getByRole("button", { name: "停止する" }).click();
  await expect(page.getByText("停止しました。")).toBeVisible();
  expect((await ask("/admin", { cookie })).headers.get("location")).toContain("/admin/login");
  await page.goto("/admin/staff?words=%3Cscript");
  await expect(page.getByRole("link", { name: "<b>太郎</b>" }).first()).toBeVisible();
  await page.goto(`/admin/audit?subject=staff&id=${other.id}`);
  await expect(page.getByText("職員：<script>alert(1)</script><b>太郎</b>").first()).toBeVisible();
  await page.locator("summary", { hasText: "権限" }).first().click();
  await expect(page.locator("dd", { hasText: "管理者" }).first()).toBeVisible();
  expect(dialogs).toEqual([]);
});

function cookieOf(pair: string, url: string) {
  const at = pair.indexOf("=");
  return { name: pair.slice(0, at), value: pair.slice(at + 1), url: new URL(url).origin };
}
