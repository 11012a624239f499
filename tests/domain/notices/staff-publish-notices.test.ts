import type postgres from "postgres";
import { findPublicFile } from "@/app/(public)/files/[id]/find";
import { listFiles } from "@/lib/files/list";
import { attachFile, detachFile } from "@/lib/notices/attach";
import { ownerOf } from "@/lib/notices/files";
import { findNotice } from "@/lib/notices/find";
import { listNoticesForStaff } from "@/lib/notices/for-staff";
import { listNotices } from "@/lib/notices/list";
import { saveNotice } from "@/lib/notices/save";
import { noticeInput } from "@/lib/notices/schema";
import { withdrawNotice } from "@/lib/notices/withdraw";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import { hour, later, start as now, second, signedInStaff } from "@/tests/support/people";
import { pdf, samples } from "@/tests/support/samples";

type Entry = { action: string; actor_id: string; before: unknown; after: Record<string, unknown> | null };
const history = (sql: postgres.Sql, id: string) =>
  sql<
    Entry[]
  >`select action, actor_id, before, after from audit_entries where subject_id = ${id} order by at, ctid`;
const upload = (content: Buffer, name = "要項.pdf") => new File([new Uint8Array(content)], name);

test("fifty presses make one notice, one entry and no conflict", async ({ sql }) => {
  const staff = await signedInStaff();
  const form = noticeForm();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => saveNotice(staff, form, later(now, at))),
  );
  // A press while the first is under way gets its result; the notice is written once.
  for (const answer of answers) expect(answer).toMatchObject({ outcome: "saved" });
  expect(await history(sql, form.id)).toMatchObject([{ action: "publish", actor_id: staff.id }]);
  expect((await listNotices(1, later(now, second))).total).toBe(1);
});

test("of two editors of a notice the second sees both texts, and nothing is overwritten", async () => {
  const [one, other] = [await signedInStaff(), await signedInStaff("editor")];
  const form = noticeForm({ intent: "save" });
  await saveNotice(one, form, now);
  const first = await saveNotice(one, { ...form, version: 1, body: "先の変更" }, now);
  const second = await saveNotice(other, { ...form, version: 1, body: "後の変更" }, now);
  expect(first).toMatchObject({ outcome: "saved", row: { body: "先の変更", version: 2 } });
  expect(second).toMatchObject({ outcome: "conflict", current: { body: "先の変更", version: 2 } });
  const known = await saveNotice(other, { ...form, version: 2, body: "後の変更" }, now);
  expect(known).toMatchObject({ outcome: "saved", row: { body: "後の変更" } });
});

test("publishing an incomplete notice names what is missing and publishes nothing", async ({ sql }) => {
  const staff = await signedInStaff();
  const at = (time: string) => new Date(`2026-05-20T${time}+09:00`);
  const wrong = noticeForm({ body: "", venue: "文化センター", endsOn: "2026-05-11" });
  expect(await saveNotice(staff, wrong, now)).toEqual({
    outcome: "missing",
    fields: { body: "empty", eventStartsAt: "event", endsOn: "order" },
  });
  const backwards = noticeForm({ eventStartsAt: at("10:00"), eventEndsAt: at("10:00") });
  expect(await saveNotice(staff, backwards, now)).toEqual({
    outcome: "missing",
    fields: { eventEndsAt: "order" },
  });
  expect(await sql`select 1 from notices`).toHaveLength(0);
  // A draft may be incomplete; a public notice must stay complete.
  expect(await saveNotice(staff, { ...wrong, intent: "save" }, now)).toMatchObject({ outcome: "saved" });
  const shown = noticeForm();
  await saveNotice(staff, shown, now);
  expect(await saveNotice(staff, { ...shown, version: 1, intent: "save", body: "" }, now)).toEqual({
    outcome: "missing",
    fields: { body: "empty" },
  });
});

test("each change of a notice is in 操作履歴, with its author and the values before and after", async ({
  sql,
}) => {
  const staff = await signedInStaff("editor");
  const form = noticeForm({ intent: "save" });
  await saveNotice(staff, form, now);
  await attachFile(staff, { id: form.id, file: upload(pdf()) }, later(now, 1));
  const [file] = await listFiles(ownerOf(form.id));
  await saveNotice(staff, { ...form, version: 1, intent: "publish" }, later(now, 2));
  await saveNotice(staff, { ...form, version: 2, title: "変更後" }, later(now, 3));
  await detachFile(staff, { id: form.id, file: file?.id ?? "" }, later(now, 4));
  await Promise.all([1, 2, 3].map(() => withdrawNotice(staff, form.id, later(now, 5))));
  const entries = await history(sql, form.id);
  expect(entries.map(({ action }) => action)).toEqual([
    "create",
    "add-file",
    "publish",
    "update",
    "remove-file",
    "withdraw",
  ]);
  for (const { actor_id } of entries) expect(actor_id).toBe(staff.id);
  expect(entries[3]).toMatchObject({ before: { title: "面接会" }, after: { title: "変更後" } });
  expect(entries[5]).toMatchObject({ before: { state: "published" }, after: { state: "withdrawn" } });
  expect(JSON.stringify(entries)).not.toContain("PDF-1");
});

test("the files of a notice are public exactly as long as the notice, to the second", async () => {
  const staff = await signedInStaff();
  const form = noticeForm({ publishedAt: later(now, hour), endsOn: "2026-05-12" });
  await saveNotice(staff, { ...form, intent: "save" }, now);
  await attachFile(staff, { id: form.id, file: upload(pdf(), "../要項.html") }, now);
  const [file] = await listFiles(ownerOf(form.id));
  expect(file).toMatchObject({ name: "要項.pdf", mediaType: "application/pdf" });
  const open = async (at: Date) => (await findPublicFile(file?.id ?? "", at)) !== undefined;
  expect(await open(later(now, 2 * hour))).toBe(false);
  await saveNotice(staff, { ...form, version: 1 }, now);
  expect(await open(later(now, hour - second))).toBe(false);
  expect(await open(later(now, hour))).toBe(true);
  expect(await open(new Date("2026-05-12T23:59:59.999+09:00"))).toBe(true);
  expect(await open(new Date("2026-05-13T00:00:00+09:00"))).toBe(false);
  await withdrawNotice(staff, form.id, later(now, hour));
  expect(await open(later(now, hour + second))).toBe(false);
  for (const id of ["", "x", "../../etc", "00000000-0000-0000-0000-000000000000"]) {
    expect(await findPublicFile(id, now)).toBeUndefined();
  }
});

test("of twenty uploads at once five are stored, the same file once and a refused one not at all", async () => {
  const staff = await signedInStaff();
  const { png } = await samples();
  const form = noticeForm({ intent: "save" });
  await saveNotice(staff, form, now);
  const attach = (content: Buffer) => attachFile(staff, { id: form.id, file: upload(content) }, now);
  expect(await attach(Buffer.concat([pdf(), Buffer.from("<script>")]))).toBe("mixed");
  expect(await attach(Buffer.from("<svg/>"))).toBe("unknown-kind");
  expect(await listFiles(ownerOf(form.id))).toHaveLength(0);
  expect(await Promise.all([png, png, png].map(attach))).toEqual(["attached", "attached", "attached"]);
  expect(await listFiles(ownerOf(form.id))).toHaveLength(1);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => attach(pdf(String(at)))));
  expect(answers.filter((answer) => answer === "attached")).toHaveLength(4);
  expect(answers.filter((answer) => answer === "full")).toHaveLength(16);
  expect(await listFiles(ownerOf(form.id))).toHaveLength(5);
});

test("a file can be removed only by way of its own notice", async () => {
  const staff = await signedInStaff();
  const [one, other] = [noticeForm(), noticeForm()];
  await saveNotice(staff, one, now);
  await saveNotice(staff, other, now);
  await attachFile(staff, { id: one.id, file: upload(pdf()) }, now);
  const [file] = await listFiles(ownerOf(one.id));
  await detachFile(staff, { id: other.id, file: file?.id ?? "" }, now);
  expect(await listFiles(ownerOf(one.id))).toHaveLength(1);
});

test("the list for staff filters by the five states, and finds words literally", async () => {
  const staff = await signedInStaff();
  await saveNotice(staff, noticeForm({ intent: "save", title: "下書き 100%" }), now);
  await saveNotice(staff, noticeForm({ title: "予定", publishedAt: later(now, hour) }), now);
  await saveNotice(staff, noticeForm({ title: "公開" }), now);
  await saveNotice(staff, noticeForm({ title: "終了", endsOn: "2026-05-12", audience: "student" }), now);
  const withdrawn = noticeForm({ title: "取り下げ" });
  await saveNotice(staff, withdrawn, now);
  await withdrawNotice(staff, withdrawn.id, now);
  const tomorrow = new Date("2026-05-13T00:00:00+09:00");
  const titles = async (filter: Parameters<typeof listNoticesForStaff>[0], at = now) =>
    (await listNoticesForStaff(filter, "title", 1, at)).rows.map(({ title }) => title).sort();
  expect(await titles({ state: "scheduled" })).toEqual(["予定"]);
  expect(await titles({ state: "shown" })).toEqual(["公開", "終了"]);
  expect(await titles({ state: "ended" }, tomorrow)).toEqual(["終了"]);
  expect(await titles({ state: "draft" })).toEqual(["下書き 100%"]);
  expect(await titles({ state: "withdrawn" })).toEqual(["取り下げ"]);
  expect(await titles({ audience: "student" })).toEqual(["終了"]);
  expect(await titles({ words: "0%　下書" })).toEqual(["下書き 100%"]);
  expect(await titles({ words: "' or 1=1 -- \\ _" })).toEqual([]);
  expect(await findNotice(withdrawn.id, now)).toMatchObject({ ended: true });
});

test("hostile values of a field are refused or stored as text, and never cause an error", async ({ sql }) => {
  const staff = await signedInStaff();
  const hostile = [
    "",
    "\0",
    "\ud800",
    "__proto__",
    "' or 1=1; drop table notices --",
    "a\r\nSet-Cookie: x=1",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "-1",
    "1e309",
    "NaN",
    "0000-01-01",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "2026-02-30T10:00",
    "2026-05-12T09:00",
    "2026-05-12",
    "everyone",
    "あ".repeat(200_000),
  ];
  const names = [...Object.keys(noticeForm()), "__proto__", "state", "createdAt"];
  let stored = 0;
  for (const name of names) {
    for (const value of hostile) {
      const typed = Object.fromEntries(
        Object.entries({ ...noticeForm(), version: "0", [name]: value }).map(([key, own]) => [
          key,
          own ?? "",
        ]),
      );
      const parsed = noticeInput.safeParse(typed);
      if (!parsed.success) continue;
      await saveNotice(staff, parsed.data, now);
      stored++;
    }
  }
  expect(stored).toBeGreaterThan(50);
  const rows = await sql<{ text: string }[]>`select title || body || venue as text from notices`;
  for (const { text } of rows) expect(text).not.toMatch(/[\0\r]/);
});
