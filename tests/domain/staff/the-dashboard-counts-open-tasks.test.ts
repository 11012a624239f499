import { readTodo } from "@/app/admin/todo";
import type { Staff } from "@/lib/actors";
import { recordLook } from "@/lib/audit/record-look";
import { listTroubledMails } from "@/lib/helpdesk/troubled-mails";
import { markMailHandled } from "@/lib/mail/mark-handled";
import { countTroubledMails } from "@/lib/mail/troubled";
import { ensureQuarters } from "@/lib/surveys/quarter";
import { confirmedCampaign } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, newEmployerUser } from "@/tests/support/employer-users";
import { ownDraft, submittedJob } from "@/tests/support/factories/drafts";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";
import { day, later, signedInStaff, start } from "@/tests/support/people";

const titles = async (now: Date, staff?: Staff) =>
  (await readTodo(staff ?? (await signedInStaff("editor")), now)).map(
    ({ title, count }) => `${title} ${count}`,
  );

test("an empty site has no tasks; open tasks are counted, handled ones are not", async ({ sql }) => {
  expect(await titles(start)).toEqual([]);

  const employer = await addEmployer();
  const opensOn = "2026-05-01";
  // Postings that close by 5月17日 count, five days from the present day; closed ones and drafts do not.
  for (const closesOn of ["2026-05-12", "2026-05-17", "2026-05-18", "2026-05-11"]) {
    await addJob(employer, { opensOn, closesOn });
  }
  await addStaffDraft(employer, { opensOn, closesOn: "2026-05-13" });
  await sql`insert into mails (kind, dedupe_key, subject, state, next_attempt_at, ended_at, created_at)
    select 'registration', 'k' || n, 's', case when n % 2 = 0 then 'failed' else 'unclear' end, ${start},
      ${start}::timestamptz - n * interval '3 days', ${start} from generate_series(0, 3) n`;
  expect(await titles(start)).toEqual([
    "届かなかったメール 3通",
    "まもなく掲載が終わる求人 2件",
    "求人の下書き 1件",
  ]);
  expect(await countTroubledMails(30, start)).toBe(4);
  // Fifty presses make one audit entry; the mail stays in the list, after the open ones.
  const staff = await signedInStaff("editor");
  const { rows: mails } = await listTroubledMails(1, start);
  const handled = String(mails[0]?.id);
  await Promise.all(Array.from({ length: 50 }, () => markMailHandled(staff, handled, start)));
  expect(await titles(start)).toContain("届かなかったメール 2通");
  expect((await listTroubledMails(1, start)).rows.map(({ id }) => id).at(-1)).toBe(handled);
  const history = await sql`select action, subject_name from audit_entries where subject_id = ${handled}`;
  expect(history).toEqual([{ action: "handle", subject_name: "求職者登録申請受付" }]);
  // A mail that may still arrive cannot be handled.
  await sql`update mails set state = 'queued', ended_at = null where id = ${String(mails[1]?.id)}`;
  expect(await markMailHandled(staff, String(mails[1]?.id), start)).toBe("unknown");

  await ensureQuarters(start);
  const autumn = later(start, 60 * day);
  const reminder = "アンケート集計 2026年度 第1四半期（4～6月）";
  expect(await titles(autumn)).toContain(reminder);
  await recordLook(await signedInStaff(), { kind: "survey", id: "2026Q1", name: "第1四半期" }, autumn);
  expect(await titles(autumn)).not.toContain(reminder);
});

test("submissions of a 事業者 are counted, its drafts are not", async () => {
  const { approved: own } = await approvedEmployerUser();
  await ownDraft(own);
  await newEmployerUser("other@example.jp");
  expect(await titles(start)).toEqual(["事業者登録の申請 1件"]);
  await submittedJob(own);
  expect(await titles(start)).toEqual(["事業者登録の申請 1件", "求人の申請 1件"]);
});

test("all staff see a campaign that is being sent, stopped or in doubt; only admins see a 依頼", async ({
  sql,
}) => {
  const admin = await signedInStaff("admin");
  const none = { confirmedBy: null, sendsAt: null, frozenSubject: null, frozenText: null, frozenHtml: null };
  await confirmedCampaign(start, { state: "handed", subject: "依頼", ...none });
  await confirmedCampaign(start, { state: "draft", subject: "下書き", ...none });
  await confirmedCampaign(start, { subject: "予約" });
  await confirmedCampaign(start, { state: "sending", subject: "配信中" });
  await confirmedCampaign(later(start, -1), { state: "stopped", subject: "中止" });
  await confirmedCampaign(later(start, -2), { state: "done", endedAt: start, subject: "済み" });
  const doubtful = await confirmedCampaign(later(start, -3), {
    state: "done",
    endedAt: start,
    subject: "疑い",
  });
  await sql`insert into deliveries (campaign_id, state) select ${doubtful}, 'unclear' from generate_series(1, 3)`;
  const all = ["メール配信「配信中」 配信中", "メール配信「中止」 中止", "メール配信「疑い」 要確認 3件"];
  expect(await titles(start)).toEqual(all);
  expect(await titles(start, admin)).toEqual([...all, "配信の依頼 1件"]);
  expect(await titles(later(start, 8 * day), admin)).not.toContain(all[2]);
});

test("from 1,000 applicants on, the dashboard asks for a 個人情報ファイル簿", async ({ sql }) => {
  const add = (from: number, to: number) => sql`
    insert into applicants (email, password_hash, password_changed_at, handle, attribute, wants_mail,
      wants_mail_chosen_at, terms_agreed_at, created_at, updated_at)
    select 'a' || n || '@example.jp', 'none', ${start}, 'ABC' || lpad(n::text, 7, '0'), 'general', true, ${start},
      ${start}, ${start}, ${start} from generate_series(${from}::int, ${to}::int) n`;
  await add(1, 999);
  expect(await titles(start)).toEqual([]);
  await add(1000, 1000);
  expect(await titles(start)).toEqual(["個人情報ファイル簿 1,000人以上"]);
});
