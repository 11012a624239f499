import type postgres from "postgres";
import { japanDate } from "@/lib/time/japan-day";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { addActivity } from "@/tests/support/activities";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { builtPaths, realPaths } from "@/tests/support/matrix";
import { addPhotoRow } from "@/tests/support/photo-rows";
import { actionId, callParts, hiddenParts, markParts, type Part, serverActions } from "@/tests/support/post";
import { ask, copyCookies, markOf } from "@/tests/support/visitor";
import { freshEmail, login, loginEmployerUser } from "@/tests/support/walk";

const newPassword: Part[] = [
  ["newPassword", "うみべの 灯台と 七つの星"],
  ["newPasswordAgain", "うみべの 灯台と 七つの星"],
];

test("whatever an applicant sends, the rows of another applicant stay as they are", async ({ page, sql }) => {
  const hanako = await addApplicant(sql);
  const taro = await addApplicant(sql);
  const job = await addSiteJob(sql);
  await sql`insert into saved_jobs (applicant_id, job_id, note, said, saved_at)
    values (${taro.id}, ${job}, '太郎のメモ', '{}', now())`;
  const [alert] = await sql<{ id: string }[]>`
    insert into job_alerts (id, applicant_id, search, rhythm, token, wanted_since, searched_until, created_at)
    values (gen_random_uuid(), ${taro.id}, '/jobs?q=x', 'daily', ${taro.id}, now(), now(), now()) returning id`;
  const activity = await addActivity(sql, taro.id, { note: "太郎の記録" });
  await login(page, hanako.email, hanako.password);
  const cookie = await copyCookies(page);
  const before = await rowsOf(sql, taro.id);
  // Field names by which a careless form might choose another person's row, and columns that no form has.
  const foreign: Part[] = [
    ...["id", "accountId", "account_id", "applicantId", "userId", "actor"].map(
      (name): Part => [name, taro.id],
    ),
    ...["email", "user", "username"].map((name): Part => [name, taro.email]),
    ["handle", taro.handle],
    ["suspendedAt", "2026-01-01"],
    ["passwordHash", "x"],
  ];
  const entry: Part[] = [
    ["kind", "called"],
    ["doneOn", japanDate(new Date())],
    ["employerName", "花子の会社"],
  ];
  const forms: [string, string, Part[]][] = [
    ["/mypage/profile", "changeAttributeAction", [["attribute", "student"]]],
    ["/mypage/settings", "changeMailPreferenceAction", [["wantsMail", "no"]]],
    ["/mypage/password", "changePasswordAction", newPassword],
    [`/mypage/saved/add?job=${job}&`, "addSavedJobAction", [["job", job]]],
    [
      `/mypage/saved/${job}`,
      "changeNoteAction",
      [
        ["job", job],
        ["note", "花子のメモ"],
      ],
    ],
    ["/mypage/saved", "removeSavedJobAction", [["job", job]]],
    [
      "/mypage/alerts/add?q=x&",
      "addAlertAction",
      [
        ["search", "/jobs?q=x"],
        ["rhythm", "weekly"],
      ],
    ],
    [
      `/mypage/alerts/${alert?.id}`,
      "changeRhythmAction",
      [
        ["alert", String(alert?.id)],
        ["rhythm", "weekly"],
      ],
    ],
    ["/mypage/alerts", "removeAlertAction", [["alert", String(alert?.id)]]],
    ["/mypage/activities/add?", "addActivityAction", [["id", activity], ...entry]],
    [`/mypage/activities/${activity}`, "changeActivityAction", [["id", activity], ...entry]],
    [`/mypage/activities/${activity}/delete`, "removeActivityAction", [["id", activity]]],
    ["/mypage/activities/hired", "hiredAction", [["id", activity]]],
    ["/mypage/profile/file", "confirmOwnerAction", []],
    ["/mypage/delete", "deleteAction", [["understood", "on"]]],
  ];
  for (const [path, name, fields] of forms) {
    const query = `?id=${taro.id}&handle=${taro.handle}&email=${encodeURIComponent(taro.email)}`;
    const html = await (await ask(path + query, { cookie })).text();
    expect.soft(html, path).not.toContain(`>${taro.handle}<`);
    const id = actionId(name);
    const answers = [
      await ask(path + query, {
        cookie,
        parts: callParts([...markParts(html), ...foreign, ...fields]),
        headers: { "next-action": id },
      }),
      await ask(path + query, { cookie, parts: [...hiddenParts(html), ...foreign, ...fields] }),
    ];
    for (const answer of answers) expect.soft(answer.status, path).toBeLessThan(500);
    expect.soft(await rowsOf(sql, taro.id), path).toEqual(before);
    const [own] = await sql`select handle, email, suspended_at from applicants where id = ${hanako.id}`;
    if (name !== "deleteAction") {
      expect.soft(own, path).toEqual({ handle: hanako.handle, email: hanako.email, suspended_at: null });
    }
  }
  // The forms did work: the own account is deleted.
  expect(await sql`select id from applicants where id = ${hanako.id}`).toHaveLength(0);
});

test("whatever a 事業者 sends, the rows of another 事業者 stay as they are", async ({ page, sql }) => {
  const ours = await addEmployerUser(sql);
  const other = await addEmployerUser(sql, { contact: "よその 花子" });
  await loginEmployerUser(page, ours);
  const cookie = await copyCookies(page);
  const before = await employerRows(sql, other);
  const foreign: Part[] = [
    ...["id", "accountId", "account_id", "employerUserId", "employer_user_id", "actor"].map(
      (name): Part => [name, other.id],
    ),
    ...["employerId", "employer_id", "invitedTo", "invited_to"].map(
      (name): Part => [name, String(other.employerId)],
    ),
    ["suspendedAt", "2026-01-01"],
    ["passwordHash", "x"],
  ];
  const invited = freshEmail();
  const forms: [string, string, Part[]][] = [
    [
      "/business/profile",
      "saveProfileAction",
      [
        ["version", "1"],
        ["address", "いわき市平1"],
        ["introduction", "書きかえ"],
      ],
    ],
    [
      "/business/profile/youth",
      "saveOwnYouthAction",
      [
        ["version", "1"],
        ["youthYear", "2025"],
        ["youthTenure", "9"],
      ],
    ],
    ["/business/settings", "changeContactAction", [["contact", "書きかえ"]]],
    [`/business/members/${other.id}`, "removeColleagueAction", []],
    ["/business/members", "inviteAction", [["email", invited]]],
    ["/business/settings/password", "changeEmployerUserPasswordAction", newPassword],
    ["/business/settings/delete", "deleteEmployerUserAction", [["understood", "on"]]],
  ];
  for (const [path, name, fields] of forms) {
    const query = `?id=${other.id}&employerId=${other.employerId}`;
    const html = await (await ask(path + query, { cookie })).text();
    expect.soft(html, path).not.toContain(other.contact);
    expect.soft(html, path).not.toContain(other.email);
    const id = actionId(name);
    const answers = [
      await ask(path + query, {
        cookie,
        parts: callParts([...markParts(html), ...foreign, ...fields]),
        headers: { "next-action": id },
      }),
      await ask(path + query, { cookie, parts: [...hiddenParts(html), ...foreign, ...fields] }),
    ];
    for (const answer of answers) expect.soft(answer.status, path).toBeLessThan(500);
    expect.soft(await employerRows(sql, other), path).toEqual(before);
  }
  // The forms did work, for the own 事業者.
  const [invitation] = await sql`select invited_to from registrations where email = ${invited}`;
  expect(invitation?.invited_to).toBe(ours.employerId);
  expect(await sql`select from employer_users where id = ${ours.id}`).toHaveLength(0);
});

test("no page and no action of 求人の管理 works with the id of another employer's 求人", async ({
  page,
  sql,
}) => {
  const ours = await addEmployerUser(sql);
  const other = await addEmployerUser(sql, { contact: "よその 花子" });
  const secret = `よその下書き${Date.now()}`;
  const title = `よその求人${Date.now()}`;
  const job = await addSiteJob(sql, { employerId: String(other.employerId), title });
  const ids = [job];
  for (const state of ["draft", "submitted", "returned"]) {
    const [row] =
      await sql`insert into job_drafts (side, employer_id, employer_user_id, input, state, created_at, updated_at)
      values ('employer', ${other.employerId}, ${other.id}, ${sql.json({ title: secret })}, ${state}, now(), now()) returning id`;
    ids.push(String(row?.id));
  }
  const rows = () => sql`select s.*, j.version as job_version, j.closes_on from job_drafts s
    left join jobs j on j.id = ${job} where s.employer_id = ${other.employerId} order by s.id`;
  const before = await rows();
  await loginEmployerUser(page, ours);
  const cookie = await copyCookies(page);
  const mark = await markOf(cookie, "/business/settings");
  const steps = ["", "/edit", "/close", "/extend", "/preview", "/delete"];
  for (const path of ids.flatMap((id) =>
    steps.flatMap((step) => [`/business/jobs/${id}${step}`, `/business/jobs/drafts/${id}${step}`]),
  )) {
    const answer = await ask(path, { cookie });
    expect.soft(answer.status, path).toBe(404);
    const body = await answer.text();
    for (const word of [secret, title]) expect.soft(body, path).not.toContain(word);
  }
  const actions = serverActions().filter(({ file }) => /^app\/business\/.*\/jobs\/actions/.test(file));
  expect(actions.length).toBeGreaterThanOrEqual(7);
  for (const { id: action, name, pages } of actions) {
    const at = pages.find((path) => path.startsWith("/business")) ?? "/business/jobs/new";
    for (const id of ids) {
      for (const version of ["0", "1", "2"]) {
        const answer = await ask(at.replace("[id]", id), {
          cookie,
          parts: callParts([
            ...mark,
            ["id", id],
            ["version", version],
            ["jobId", name === "saveDraftAction" ? job : ""],
            ["copyId", crypto.randomUUID()],
            ["closesOn", "2099-01-01"],
            ["title", "書きかえ"],
            ["intent", "submit"],
            ["employerId", String(other.employerId)],
            ["accountId", other.id],
            ["employerUserId", other.id],
          ]),
          headers: { "next-action": action, accept: "text/x-component" },
        });
        expect.soft(answer.status, name).toBeLessThan(500);
        expect.soft(await answer.text(), name).not.toContain(secret);
      }
    }
  }
  expect(await rows()).toEqual(before);
  expect(
    await sql`select from job_drafts where employer_id = ${ours.employerId} and job_id is not null`,
  ).toEqual([]);
});

test("no page, no file and no action of 写真 works with the id of another employer's photo", async ({
  page,
  sql,
}) => {
  const ours = await addEmployerUser(sql);
  const other = await addEmployerUser(sql, { contact: "よその 花子" });
  const secret = `よその休憩室${Date.now()}`;
  const photos = await addPhotoRow(sql, String(other.employerId), 2, secret);
  const rows = async () => ({
    photos: await sql`select * from employer_photos where id = ${other.employerId}`,
    files: await sql`select * from files where owner_id = ${other.employerId} order by id`,
  });
  const before = await rows();
  await loginEmployerUser(page, ours);
  const cookie = await copyCookies(page);
  const mark = await markOf(cookie, "/business/settings");
  const [waiting] = photos.slice(1);
  const paths = photos.flatMap(({ id, file }) => [
    `/business/photos/${id}`,
    `/business/photos/${id}/delete`,
    `/business/photos/files/${file}`,
    `/business/photos/files/${file}?employerId=${other.employerId}`,
    `/admin/employers/${other.employerId}/photos/files/${file}`,
  ]);
  for (const path of [...paths, `/files/${waiting?.file}`]) {
    const answer = await ask(path, { cookie });
    expect.soft(answer.status, path).toBe(404);
    expect.soft(await answer.text(), path).not.toMatch(new RegExp(`${secret}|bytes of photo`));
  }
  for (const path of ["/business/photos", "/business/profile", `/employers/${other.employerId}`]) {
    expect.soft(await (await ask(path, { cookie })).text(), path).not.toContain(`${secret}1`);
  }
  const actions = serverActions().filter(({ file }) => /^app\/business\/.*\/photos\/actions/.test(file));
  expect(actions.length).toBe(5);
  for (const { id: action, name } of actions) {
    for (const { id, file } of photos) {
      const answer = await ask(`/business/photos/${id}`, {
        cookie,
        parts: callParts([
          ...mark,
          ["id", id],
          ["employer", String(other.employerId)],
          ["employerId", String(other.employerId)],
          ["alt", "書きかえた説明です"],
          ["seenFile", file],
          ["seenAlt", "前の説明です"],
          ["order", photos.map((photo) => photo.id).join(",")],
          ["version", "1"],
        ]),
        headers: { "next-action": action, accept: "text/x-component" },
      });
      expect.soft(answer.status, name).toBeLessThan(500);
      expect.soft(await answer.text(), name).not.toContain(secret);
    }
  }
  expect(await rows()).toEqual(before);
});

test("neither a 事業者 that is not approved nor an applicant can open or change anything of a 事業者", async ({
  page,
  sql,
}) => {
  const other = await addEmployerUser(sql);
  const job = await addSiteJob(sql, {
    employerId: String(other.employerId),
    title: `よその求人${Date.now()}`,
  });
  const [photo] = await addPhotoRow(sql, String(other.employerId), 2);
  const submitted = await addEmployerUser(sql, { submitted: true });
  await loginEmployerUser(page, submitted);
  const first = await copyCookies(page);
  const person = await addApplicant(sql);
  await page.context().clearCookies();
  await login(page, person.email, person.password);
  const second = await copyCookies(page);
  const visitors = [
    { cookie: first, mark: await markOf(first, "/business/settings") },
    { cookie: second, mark: await markOf(second, "/mypage/settings") },
  ];
  const rows = async () => ({
    postings: await sql`select version, state, closes_on from jobs where id = ${job}`,
    written:
      await sql`select id from job_drafts where employer_id = ${other.employerId} or employer_user_id = ${submitted.id}`,
    photos: await sql`select * from employer_photos where id = ${other.employerId}`,
    employerUser: await employerRows(sql, other),
  });
  const before = await rows();
  const ofApproved = /business.*\/(jobs|members|photos|profile)(\/|$)/;
  const routes = builtPaths("/business").filter((path) => ofApproved.test(path));
  const paths = Object.values(
    await realPaths(sql, routes, {
      ...{ jobs: job, drafts: job, members: other.id },
      ...{ photos: String(photo?.id), "[file]": String(photo?.file) },
    }),
  );
  const actions = serverActions().filter(({ file }) => ofApproved.test(file));
  expect([paths.length, actions.length].every((count) => count >= 9)).toBe(true);
  const fields: Part[] = [
    ["id", job],
    ["jobId", job],
    ["copyId", crypto.randomUUID()],
    ["version", "1"],
    ["title", "書きかえ"],
    ["intent", "submit"],
    ["closesOn", "2099-01-01"],
    ["employerId", String(other.employerId)],
    ["address", "いわき市平1"],
    ["email", freshEmail()],
    ["order", String(photo?.id)],
  ];
  for (const { cookie, mark } of visitors) {
    const parts = callParts([...mark, ...fields]);
    for (const path of paths) {
      // A file is not found, a page leads elsewhere.
      const expected = path.startsWith("/business/photos/files/") ? [404] : [303, 307];
      expect.soft(expected, path).toContain((await ask(path, { cookie })).status);
    }
    for (const { id, name } of actions) {
      const headers = { "next-action": id, accept: "text/x-component" };
      const answer = await ask("/business/jobs/new", { cookie, parts, headers });
      expect.soft(answer.status, name).toBeLessThan(500);
    }
  }
  expect(await rows()).toEqual(before);
});

async function employerRows(
  sql: postgres.Sql,
  { id, employerId }: { id: string; employerId: string | null },
) {
  return {
    account: await sql`select * from employer_users where id = ${id}`,
    employer: await sql`select * from employers where id = ${employerId}`,
    sessions: await sql`select * from sessions where account_id = ${id}`,
    invited: await sql`select id from registrations where invited_to = ${employerId}`,
  };
}

async function rowsOf(sql: postgres.Sql, id: string) {
  return {
    account: await sql`select * from applicants where id = ${id}`,
    saved: await sql`select * from saved_jobs where applicant_id = ${id}`,
    alerts: await sql`select * from job_alerts where applicant_id = ${id}`,
    activities: await sql`select * from activities where applicant_id = ${id}`,
    sessions: await sql`select * from sessions where account_id = ${id}`,
    mails: await sql`select id from mails where to_address = (select email from applicants where id = ${id})`,
  };
}
