import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { callParts, serverActions } from "@/tests/support/post";
import { ask, copyCookies, markOf } from "@/tests/support/visitor";
import { login, loginEmployerUser, loginStaff } from "@/tests/support/walk";

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
    saved: await sql`select applicant_id, job_id, note from saved_jobs where applicant_id in ${sql(ids)}`,
    alerts: await sql`select * from job_alerts where applicant_id in ${sql(ids)}`,
    activities: await sql`select * from activities where applicant_id in ${sql(ids)}`,
    drafts: await sql`select id from job_drafts where employer_user_id in ${sql(ids)}`,
    entries: await sql`select id from audit_entries where actor_id::text in ${sql(ids)}`,
  };
}
