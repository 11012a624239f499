import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { callParts, serverActions } from "@/tests/support/post";
import { ask, copyCookies, markOf } from "@/tests/support/visitor";
import {
  activateByMail,
  freshEmail,
  login,
  loginEmployerUser,
  loginStaff,
  startRegistrationByMail,
} from "@/tests/support/walk";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("an older tab of an applicant does nothing for the person who has logged in since", async ({
      page,
      sql,
    }) => {
      const mother = await addApplicant(sql);
      const daughter = await addApplicant(sql);
      await login(page, mother.email, mother.password);
      const older: Page[] = [];
      for (const path of ["/mypage/delete", "/mypage/settings", "/mypage/profile"]) {
        const tab = await page.context().newPage();
        await tab.goto(path);
        older.push(tab);
      }
      const [deletion, settings, profile] = older as [Page, Page, Page];
      await expect(deletion.getByText(`識別名 ${mother.handle}`)).toBeVisible();
      await page.context().clearCookies();
      await login(page, daughter.email, daughter.password);

      await deletion.getByLabel("以上のことを了解しました。").check();
      await deletion.getByRole("button", { name: "アカウント削除する" }).click();
      await settings.getByRole("radio", { name: "希望しない" }).check();
      await update(settings);
      await profile.getByRole("radio", { name: "学生" }).check();
      await update(profile);
      for (const tab of older) {
        await expect(tab.getByText("別の方がログイン").first()).toBeVisible();
        await expect(tab.getByText(`識別名 ${daughter.handle}`).first()).toBeVisible();
        await expect(tab.getByRole("link", { name: "いまのログインで、この画面を開く" })).toBeVisible();
      }
      const people = await sql`
        select handle, wants_mail, attribute from applicants where id in (${mother.id}, ${daughter.id}) order by handle`;
      expect(people.map(({ wants_mail, attribute }) => [wants_mail, attribute])).toEqual([
        [true, "general"],
        [true, "general"],
      ]);

      // The same person who logs in again goes on in the older tab.
      await page.context().clearCookies();
      await login(page, mother.email, mother.password);
      if (!scripts) return;
      await update(settings);
      await expect(settings.getByText("メール配信設定を更新しました。")).toBeVisible();
      expect(await sql`select wants_mail from applicants where id = ${mother.id}`).toEqual([
        { wants_mail: false },
      ]);
    });
  });
}

// Without a login, or for the end of one. The form of the survey knows a ticket and nobody.
const exempt = ["answerAction", "logoutAction", "staffLoginAction", "staffLogoutAction"];

const portals = {
  applicant: { area: "app/(applicants)/", form: "/mypage/settings", least: 5 },
  employer: { area: "app/business/(portal)/", form: "/business/settings", least: 14 },
  staff: { area: "app/admin/", form: "/admin/account/password", least: 50 },
} as const;

for (const [kind, { area, form, least }] of Object.entries(portals)) {
  test(`every form of the portal: shown to one ${kind} and sent in the login of another, it does nothing`, async ({
    page,
    sql,
  }) => {
    const first = await enter(page, sql, kind);
    const mark = await markOf(first.cookie, form);
    const second = await enter(page, sql, kind);
    expect(await markOf(second.cookie, form)).not.toEqual(mark);
    const actions = serverActions().filter(
      ({ file, name }) => file.startsWith(area) && !exempt.includes(name),
    );
    expect(actions.length).toBeGreaterThanOrEqual(least);
    const before = await rowsOf(sql, [first.id, second.id]);
    for (const { id, name, pages } of actions) {
      const path = pages[0]?.replace(/\[\w+\]/g, first.id).replace(/\/\([a-z]+\)/g, "") ?? form;
      for (const shown of [mark, []]) {
        const answer = await ask(path, {
          cookie: second.cookie,
          parts: callParts([...shown, ["id", first.id], ["version", "1"], ["understood", "on"]]),
          headers: { "next-action": id, accept: "text/x-component" },
        });
        const text = await answer.text();
        expect.soft(answer.status, name).toBeLessThan(500);
        // A step of the login sends a signed-in 職員 on to the portal.
        const refused = text.includes("別の方がログイン") || answer.headers.get("x-action-redirect") !== null;
        expect.soft(refused, `${name}: ${text.slice(0, 300)}`).toBe(true);
      }
    }
    expect(await rowsOf(sql, [first.id, second.id])).toEqual(before);
  });
}

test("the survey knows nobody: its form carries no mark", async ({ page, mailbox }) => {
  const email = freshEmail();
  await startRegistrationByMail(page, email);
  await activateByMail(page, mailbox, email);
  const form = page.locator("form", { has: page.getByRole("button", { name: "回答する" }) });
  await expect(form).toHaveCount(1);
  await expect(form.locator("input[type=hidden][name=formMark]")).toHaveCount(0);
  await page.goto("/mypage/settings");
  await expect(page.locator("input[type=hidden][name=formMark]").first()).toBeAttached();
});

async function enter(page: Page, sql: postgres.Sql, kind: string) {
  await page.context().clearCookies();
  if (kind === "staff") {
    const staff = await addStaff(sql, { role: "admin" });
    await loginStaff(page, staff);
    return { id: staff.id, cookie: await copyCookies(page) };
  }
  if (kind === "employer") {
    const user = await addEmployerUser(sql);
    await loginEmployerUser(page, user);
    return { id: user.id, cookie: await copyCookies(page) };
  }
  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  return { id: person.id, cookie: await copyCookies(page) };
}

/** What the two accounts are, and how much they have done. */
async function rowsOf(sql: postgres.Sql, ids: string[]) {
  return {
    applicants: await sql`select * from applicants where id in ${sql(ids)} order by id`,
    users: await sql`select * from employer_users where id in ${sql(ids)} order by id`,
    staff: await sql`select * from staff where id in ${sql(ids)} order by id`,
    sessions: await sql`select id, account_id from sessions where account_id in ${sql(ids)} order by id`,
    drafts: await sql`select id from job_drafts where employer_user_id in ${sql(ids)}`,
    entries: await sql`select id from audit_entries where actor_id::text in ${sql(ids)}`,
  };
}

async function update(page: Page): Promise<void> {
  await page.getByRole("button", { name: "更新", exact: true }).click();
}
