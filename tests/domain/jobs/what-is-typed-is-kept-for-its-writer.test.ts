import { randomUUID } from "node:crypto";
import { deleteDraft } from "@/lib/jobs/drafts/delete";
import { purgeTyped } from "@/lib/jobs/drafts/drop-typed";
import { findTyped } from "@/lib/jobs/drafts/find-typed";
import { keepTyped } from "@/lib/jobs/drafts/keep-typed";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { typedInput } from "@/lib/jobs/drafts/typed-schema";
import { day } from "@/lib/time/units";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { ownDraft, ownJobForm } from "@/tests/support/factories/drafts";
import { later, minute, signedInStaff, start } from "@/tests/support/people";

const now = later(start, minute);
const path = "/business/jobs/new";
const typed = (own: Record<string, unknown> = {}) =>
  typedInput.parse({
    id: randomUUID(),
    formPath: path,
    title: "水産",
    wageFrom: "千円",
    version: "0",
    ...own,
  });

test("what is typed is kept as it stands, half a word too, and nothing else comes of it", async ({ sql }) => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const entries = async () => (await sql`select 1 from audit_entries`).length;
  const before = await entries();
  const form = typed();
  for (const title of ["水", "水産", "水産加工"])
    await keepTyped(user, { ...form, values: { ...form.values, title } }, now);
  const found = await findTyped(user, path);
  expect(found).toHaveLength(1);
  expect(found[0]?.values).toMatchObject({ id: form.id, title: "水産加工", wageFrom: "千円", version: "0" });
  const [rows] = await sql`select (select count(*) from job_drafts)::int as drafts,
    (select count(*) from jobs)::int as jobs`;
  expect(rows).toEqual({ drafts: 0, jobs: 0 });
  expect(await entries()).toBe(before);
});

test("nobody else reads it, a colleague neither, and nobody writes over it", async () => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const { approved: stranger } = await approvedEmployerUser("b@example.jp");
  const staff = await signedInStaff("editor", now);
  const form = typed();
  await keepTyped(user, form, now);
  for (const other of [stranger, staff]) {
    expect(await findTyped(other, path)).toEqual([]);
    // Colleagues write the same draft, each in a form of their own.
    await keepTyped(other, { ...form, values: { ...form.values, title: "同じ下書き" } }, now);
    expect((await findTyped(other, path))[0]?.values.title).toBe("同じ下書き");
  }
  expect((await findTyped(user, path))[0]?.values.title).toBe("水産");
});

test("the button ends it, and so do 削除, thirty days, and the end of the account", async ({ sql }) => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const count = async () => (await sql`select 1 from typed_jobs`).length;
  const form = typed();
  await keepTyped(user, form, now);
  await saveDraft(user, { id: form.id, version: 0 }, ownJobForm(), now);
  expect(await count()).toBe(0);

  const draft = await ownDraft(user, {}, now);
  await keepTyped(user, typed({ id: draft, formPath: `/business/jobs/drafts/${draft}/edit` }), now);
  await deleteDraft(user, draft, now);
  expect(await count()).toBe(0);

  await keepTyped(user, typed(), now);
  await purgeTyped(later(now, 30 * day));
  expect(await count()).toBe(1);
  await purgeTyped(later(now, 30 * day + 1));
  expect(await count()).toBe(0);

  await keepTyped(user, typed(), now);
  await sql`delete from employer_users where id = ${user.id}`;
  expect(await count()).toBe(0);
});

test("of many forms the newest twenty stay, and foreign fields are left out", async () => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  for (let n = 0; n < 25; n += 1) await keepTyped(user, typed({ title: `求人${n}` }), later(now, n));
  const found = await findTyped(user, path);
  expect(found).toHaveLength(20);
  expect(found[0]?.values.title).toBe("求人24");
  expect(typed({ warningReason: "理由", password: "x", duties: "あ".repeat(20_000) }).values).toEqual({
    id: expect.any(String),
    title: "水産",
    wageFrom: "千円",
    version: "0",
    duties: "あ".repeat(4_000),
  });
  for (const formPath of ["https://evil.example/jobs/new", "/mypage", "//evil/jobs/x", "/business/jobs/../x"])
    expect(typedInput.safeParse({ id: randomUUID(), formPath }).success, formPath).toBe(false);
});
