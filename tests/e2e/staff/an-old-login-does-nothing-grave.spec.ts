import type { Page } from "@playwright/test";
import { addApplicant, addStaff } from "@/tests/support/accounts";
import { addRecipients } from "@/tests/support/campaign-rows";
import { expect, test } from "@/tests/support/e2e";
import { inDays } from "@/tests/support/factories/postings";
import { field, fillAll } from "@/tests/support/staff-walk";
import { freshEmail, loginStaff } from "@/tests/support/walk";

type Press = { what: string; path: string; button: string; fill?: (page: Page) => Promise<void> };

test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });

test("a login that is older than ten minutes does nothing grave without the password", async ({
  page,
  sql,
}) => {
  const admin = await addStaff(sql);
  const other = await addStaff(sql, { role: "editor" });
  const suspended = await addStaff(sql, { role: "editor" });
  await sql`update staff set suspended_at = now() where id = ${suspended.id}`;
  const applicant = await addApplicant(sql);
  await addRecipients(sql, `again${Date.now()}`, 1);
  const addCampaign = async (state: "draft" | "stopped") => {
    const [campaign] = await sql`
      insert into campaigns (subject, body, audience, state, written_by, confirmed_by, sends_at, frozen_subject,
        frozen_text, frozen_html, created_at, updated_at)
      values ('説明会', '本文', 'everyone', ${state}, ${admin.id}, ${admin.id}, now(), 's', 't', 'h', now(), now())
      returning id`;
    return String(campaign?.id);
  };
  await loginStaff(page, admin);
  await sql`update sessions set authenticated_at = now() - interval '11 minutes' where account_id = ${admin.id}`;
  const newcomer = freshEmail();
  const presses: Press[] = [
    {
      what: "a new 職員",
      path: "/admin/staff/new",
      button: "登録する",
      fill: (on) => fillAll(on, { name: "盗人", email: newcomer }),
    },
    {
      what: "a role",
      path: `/admin/staff/${other.id}/edit`,
      button: "変更する",
      fill: (on) => on.locator("input[name=role][value=admin]").check(),
    },
    { what: "a password", path: `/admin/staff/${other.id}/password`, button: "再発行する" },
    { what: "a second factor", path: `/admin/staff/${other.id}/two-step`, button: "リセットする" },
    { what: "a suspension", path: `/admin/staff/${other.id}/suspend`, button: "停止する" },
    { what: "a resumption", path: `/admin/staff/${suspended.id}/resume`, button: "再開する" },
    {
      what: "a mail to everybody",
      path: `/admin/campaigns/${await addCampaign("draft")}/confirm`,
      button: "配信する",
      fill: (on) => on.locator("input[name=when][value=now]").check(),
    },
    {
      what: "a stopped mail to everybody",
      path: `/admin/campaigns/${await addCampaign("stopped")}`,
      button: "再開する",
    },
    {
      what: "規約",
      path: "/admin/terms/new",
      button: "公開する",
      fill: (on) => fillAll(on, { effectiveOn: inDays(30), summary: "要点", body: "本文" }),
    },
    { what: "a deletion", path: `/admin/applicants/${applicant.id}/delete`, button: "削除する" },
  ];
  const effects = () => sql`
    select action from audit_entries where actor_id = ${admin.id} and action not in ('login', 'look', 'search')`;
  const press = async ({ path, button, fill }: Press) => {
    await page.goto(path);
    await fill?.(page);
    await page.getByRole("button", { name: button }).last().click();
  };
  for (const one of presses) {
    await press(one);
    await expect(field(page, "currentPassword"), one.what).toBeVisible();
    await field(page, "currentPassword").fill("a wrong password 1");
    await page.getByRole("button", { name: one.button }).last().click();
    await expect(field(page, "currentPassword"), one.what).toBeVisible();
  }
  expect(await effects()).toEqual([]);
  await sql`delete from rate_limits where purpose = 'password-again'`;
  const [first] = presses;
  if (!first) throw new Error("nothing");
  await press(first);
  await field(page, "currentPassword").fill(admin.password);
  await page.getByRole("button", { name: first.button }).click();
  await expect(page.getByText("職員を登録しました")).toBeVisible();
  expect(await effects()).toEqual([{ action: "create" }]);
});
