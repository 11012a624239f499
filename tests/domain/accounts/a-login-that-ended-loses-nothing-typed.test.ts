import { z } from "zod";
import { findSessionOwner } from "@/lib/accounts/session-owner";
import { endSession, findSession } from "@/lib/accounts/sessions";
import { refuseEndedLogin } from "@/lib/auth/gate-refusals";
import { answerForm, refused } from "@/lib/form/action";
import { refuse, secret } from "@/lib/form/state";
import { writtenTexts } from "@/lib/form/written-texts";
import { hour } from "@/lib/time/units";
import { addApplicant, addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/domain";

const now = new Date("2026-05-12T10:00:00+09:00");

test("the refusal keeps the text, gives no secret back, and leads to the login and back", () => {
  const data = new FormData();
  data.set("title", "面接会のお知らせ");
  data.set("version", "3");
  data.set("currentPassword", "みなとの 灯台");
  data.set("code", "123456");
  const refusal = refuseEndedLogin(
    "staff",
    { kind: "staff", name: "試験 花子" },
    "https://city.example/admin/notices/7/edit?from=list",
  );
  const state = refused(refusal, data);
  expect(state.values).toEqual({ title: "面接会のお知らせ", version: "3" });
  expect(state.errors[""]).toContain(
    "入力した内容はこの画面に残っています。別のタブで管理画面にログインして",
  );
  expect(state.gate).toEqual({
    reason: "ended",
    href: "/admin/login?next=%2Fadmin%2Fnotices%2F7%2Fedit%3Ffrom%3Dlist",
    who: "市職員（氏名 試験 花子）としてログインしていました。",
  });
});

test("the refusal names the login that ended, if it is known, and the other kind of login that the browser has now", () => {
  const who = (...given: Parameters<typeof refuseEndedLogin>) => refuseEndedLogin(...given).more.gate?.who;
  expect(who("applicant", undefined, undefined)).toBe("求職者としてログインしていました。");
  expect(who("applicant", { kind: "applicant", name: "KWR0000001" }, undefined)).toBe(
    "求職者（識別名 KWR0000001）としてログインしていました。",
  );
  expect(who("employer", { kind: "employer", name: "青波 一郎" }, undefined)).toBe(
    "事業者（担当者 青波 一郎）としてログインしていました。",
  );
  expect(who("applicant", { kind: "employer", name: "青波 一郎" }, undefined)).toBe(
    "このブラウザのログイン：事業者（担当者 青波 一郎）",
  );
});

test("the login leads back into its own portal only, whatever page the browser names", () => {
  const hostile = [
    "",
    "x",
    "https://site.example//evil.example/mypage",
    "javascript:alert(1)",
    "https://e/admin",
  ];
  for (const page of [undefined, ...hostile, "https://site.example/mypages"]) {
    expect(refuseEndedLogin("applicant", undefined, page).more.gate?.href).toBe(
      "/login/again?next=%2Fmypage",
    );
  }
  expect(refuseEndedLogin("employer", undefined, "https://s/business/jobs/new").more.gate?.href).toBe(
    "/login/again?next=%2Fbusiness%2Fjobs%2Fnew",
  );
});

test("an idle login still names its person, a login that was ended names nobody", async ({ sql }) => {
  const applicant = await addApplicant(sql);
  const employer = await addEmployerUser(sql, { contact: "青波 一郎" });
  const staff = await addStaff(sql, { name: "試験 花子" });
  const people = [
    { kind: "applicant", id: applicant.id, name: applicant.handle },
    { kind: "employer", id: employer.id, name: "青波 一郎" },
    { kind: "staff", id: staff.id, name: "試験 花子" },
  ] as const;
  for (const { kind, id, name } of people) {
    const seen = new Date(now.getTime() - 2 * hour);
    const [session] = await sql<{ id: string }[]>`
      insert into sessions (account_kind, account_id, remembered, authenticated_at, second_factor_at, last_seen_at,
        expires_at)
      values (${kind}, ${id}, false, ${seen}, ${seen}, ${seen}, ${new Date(now.getTime() + hour)}) returning id`;
    if (!session) throw new Error("no session");
    expect(await findSession(session.id, now)).toBeUndefined();
    expect(await findSessionOwner(session.id)).toEqual({ kind, name });
    await sql`update sessions set second_factor_at = null where id = ${session.id}`;
    const named = kind === "staff" ? undefined : { kind, name };
    expect(await findSessionOwner(session.id), "with the password alone").toEqual(named);
    await endSession(session.id);
    expect(await findSessionOwner(session.id)).toBeUndefined();
  }
});

test("without JavaScript the refusal repeats the texts that were written, not ids and choices", () => {
  const values = {
    id: "0a0a0a0a-0000-4000-8000-000000000000",
    version: "3",
    audience: "student",
    closesOn: "2026-06-30",
    empty: "  ",
    employmentType: "part_time",
    startsAt: "2026-06-30T10:00",
    phone: "0246-22-1111",
    wageFrom: "180000",
    hours: "9:00-17:00",
    title: "面接会",
    body: "合同企業面接会を開きます。\n持ち物：履歴書",
    again: "面接会",
  };
  const numbers = ["0246-22-1111", "180000", "9:00-17:00"];
  expect(writtenTexts(values)).toEqual([...numbers, "面接会", "合同企業面接会を開きます。\n持ち物：履歴書"]);
});

test("a new secret is an outcome of its own, neither a message nor among the values", async () => {
  const data = new FormData();
  data.set("name", "試験 太郎");
  const schema = z.object({ name: z.string() });
  expect(await answerForm(schema, data, async () => secret(["abcd-efgh"]))).toEqual({
    status: "secret",
    lines: ["abcd-efgh"],
  });
  expect(await answerForm(schema, data, async () => {})).toEqual({ status: "done" });
  expect(await answerForm(schema, data, async () => refuse("だめです"))).toMatchObject({
    status: "refused",
    values: { name: "試験 太郎" },
  });
});
