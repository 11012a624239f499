import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { accountRows } from "@/tests/support/account-rows";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { addActivity } from "@/tests/support/activities";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { builtPaths, everyCell, realPaths } from "@/tests/support/matrix";
import { addPhotoRow } from "@/tests/support/photo-rows";
import { callParts, serverActions } from "@/tests/support/post";
import { addSentCampaign } from "@/tests/support/sent-campaign";
import { ask, copyCookies } from "@/tests/support/visitor";
import { login, loginEmployerUser } from "@/tests/support/walk";

/** The two portals. `words`: texts of their pages that are in no menu; `open`: paths that need no login. */
const portals = [
  {
    name: "求職者メニュー",
    area: "/mypage",
    open: /^$/,
    words: [
      "登録情報変更",
      "その他アカウント管理",
      "新しいパスワード",
      "以上のことを了解しました",
      "合同企業面接などの情報を市から",
      "秘密でない催し",
      "入れたままの求人",
      "秘密のメモ",
      "秘密の条件",
      "秘密の会社",
      "ファイルに入っているもの",
    ],
    enter: async (page: Page, sql: postgres.Sql) => {
      const person = await addApplicant(sql);
      await sql`update applicants set attribute = 'student' where id = ${person.id}`;
      await login(page, person.email, person.password);
      const saved = await addSiteJob(sql, { audience: "student", title: "入れたままの求人" });
      await sql`insert into saved_jobs (applicant_id, job_id, note, said, saved_at)
        values (${person.id}, ${saved}, '秘密のメモ', '{}', now())`;
      const [alert] = await sql`
        insert into job_alerts (id, applicant_id, search, rhythm, token, wanted_since, searched_until, created_at)
        values (gen_random_uuid(), ${person.id}, ${`/jobs?q=${encodeURIComponent("秘密の条件")}`}, 'daily', ${person.id},
          now(), now(), now()) returning id`;
      const activities = await addActivity(sql, person.id, { employer: "秘密の会社", note: "秘密のメモ" });
      const notices = await addSentCampaign(sql, "秘密でない催し");
      const own = await ask(`/mypage/notices/${notices}`, { cookie: await copyCookies(page) });
      expect(await own.text()).toContain("秘密でない催し");
      return {
        ...person,
        own: [person.handle, person.email],
        seenAt: "/mypage/profile",
        known: { notices, saved, activities, alerts: alert?.id } as Record<string, string>,
      };
    },
  },
  {
    name: "事業者メニュー",
    area: "/business",
    open: /^\/business\/register/,
    words: [
      "招待する方",
      "新しいパスワード",
      "以上のことを了解しました",
      "最後のログイン",
      "市からの確認",
      "新しい求人を書く",
      "終わった週に掲載していた求人は",
      "いまの求人",
      "秘密の下書き",
      "秘密の写真",
      "bytes of photo",
    ],
    enter: async (page: Page, sql: postgres.Sql) => {
      const person = await addEmployerUser(sql);
      const colleague = await addEmployerUser(sql, {
        employerId: String(person.employerId),
        contact: "青波 七郎",
      });
      const [, photo] = await addPhotoRow(sql, String(person.employerId), 2, "秘密の写真");
      await loginEmployerUser(page, person);
      const [draft] = await sql`
        insert into job_drafts (side, employer_id, employer_user_id, input, state, created_at, updated_at)
        values ('employer', ${person.employerId}, ${person.id}, ${sql.json({ title: "秘密の下書き" })}, 'draft', now(), now())
        returning id`;
      return {
        ...person,
        own: [person.email, person.contact, colleague.contact],
        seenAt: "/business/members",
        known: {
          ...{ members: colleague.id, drafts: String(draft?.id) },
          ...{ photos: String(photo?.id), "[file]": String(photo?.file) },
        } as Record<string, string>,
      };
    },
  },
];

for (const { name: portal, area, open, words, enter } of portals) {
  test(`no page of ${portal} is shown without its login, by any kind of request`, async ({ page, sql }) => {
    const { id, own, seenAt, known } = await enter(page, sql);
    const ended = await copyCookies(page);
    expect(await (await ask(seenAt, { cookie: ended })).text()).toContain(own[0]);
    await sql`delete from sessions where account_id = ${id}`;
    // A login of the other kind does not count here.
    const others = portals.find((other) => other.area !== area);
    await page.context().clearCookies();
    await others?.enter(page, sql);
    const visitors = {
      nobody: undefined,
      "an ended login": ended,
      "the other kind": await copyCookies(page),
    };
    const routes = builtPaths(area).filter((path) => !open.test(path));
    const paths = await realPaths(sql, routes, known);
    expect(routes.length).toBeGreaterThanOrEqual(5);
    const { faults } = await everyCell(Object.values(paths), visitors, ({ body }) =>
      [...own, ...words].filter((word) => body.includes(word)),
    );
    expect(faults).toEqual([]);
  });
}

test("no action does anything without a login", async ({ sql }) => {
  const person = await addApplicant(sql);
  const employerUser = await addEmployerUser(sql, { email: person.email });
  const before = await accountRows(sql, person.id, employerUser.id);
  const fields = {
    attribute: "student",
    wantsMail: "no",
    understood: "on",
    newPassword: "よその人の 長い 合言葉",
    newPasswordAgain: "よその人の 長い 合言葉",
    currentPassword: person.password,
    id: person.id,
    handle: person.handle,
    token: "x".repeat(43),
    sex: "male",
    contact: "よその人",
    employerId: String(employerUser.employerId),
    accountId: employerUser.id,
    employerUserId: employerUser.id,
    version: "1",
  };
  const login = { email: person.email, password: "これではない" };
  const actions = serverActions();
  expect(actions.length).toBeGreaterThanOrEqual(10);
  for (const { id, name } of actions) {
    for (const path of ["/", "/mypage", "/mypage/profile", "/login"]) {
      const answer = await ask(path, {
        parts: callParts(Object.entries(name === "loginAction" ? login : fields)),
        headers: { "next-action": id, accept: "text/x-component" },
      });
      expect.soft(answer.status, `${name} at ${path}`).toBeLessThan(500);
      // The login repeats the address, which proves that the fields arrive.
      if (name === "loginAction") expect.soft(await answer.text()).toContain(person.email);
    }
  }
  expect(await accountRows(sql, person.id, employerUser.id)).toEqual(before);
});
