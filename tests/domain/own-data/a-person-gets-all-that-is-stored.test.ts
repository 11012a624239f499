import { deleteAccount } from "@/lib/applicants/delete-account";
import { recordLook } from "@/lib/audit/record-look";
import { deliverDue } from "@/lib/mail/deliver";
import { startReissue } from "@/lib/mailed-links/start-reissue";
import { readOwnData } from "@/lib/own-data/read";
import { leftOut, parts } from "@/lib/own-data/sections";
import { addSavedJob } from "@/lib/saved-jobs/add";
import { changeNote } from "@/lib/saved-jobs/change-note";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { day, hour, later, minute, network, newcomer, signedInStaff, start } from "@/tests/support/people";
import { addDelivery, addSentCampaign } from "@/tests/support/sent-campaign";

const now = later(start, minute);

async function fileOf(...given: Parameters<typeof readOwnData>): Promise<string> {
  const answer = await readOwnData(...given);
  if (answer.outcome !== "read") throw new Error(answer.outcome);
  return answer.html;
}

test("every table that leads to a person has a section in the file, or a reason to have none", async ({
  sql,
}) => {
  const leading = await sql<{ name: string }[]>`
    select distinct relname as name from pg_constraint join pg_class on pg_class.oid = conrelid
      where contype = 'f' and confrelid = 'applicants'::regclass
    union
    select table_name from information_schema.columns where table_schema = 'public' and column_name in
      ('applicant_id', 'account_id', 'handle', 'email', 'to_address', 'subject', 'subject_id')`;
  const names = leading.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["applicants", "deliveries", "saved_jobs", "sessions", "mails"]),
  );
  const told = [...parts.flatMap(({ tables }) => tables), ...Object.keys(leftOut)];
  // A campaign has a subject and is about nobody.
  expect(names.filter((name) => !told.includes(name))).toEqual(["campaigns"]);
  expect(new Set(told).size, "each table once").toBe(told.length);
});

test("the file has what is stored about its owner, and nothing about anybody else", async ({
  sql,
  mailbox,
}) => {
  await mailbox.reset();
  const { applicant, email, handle } = await newcomer();
  const other = await newcomer("taro@example.jp", network(2));
  const employer = await addEmployer({ name: "青波水産" });
  const job = await addJob(employer, {
    title: "干物の包装",
    workplace: "いわき市小名浜",
    closesOn: "2026-05-31",
  });
  for (const [who, note] of [
    [applicant, "駅から近い"],
    [other.applicant, "太郎のメモ"],
  ] as const) {
    await addSavedJob(who, job.id, now);
    await changeNote(who, { job: job.id, note });
  }
  await sql`update jobs set workplace = 'いわき市平' where id = ${job.id}`;
  for (const to of [email, other.email])
    await startReissue({ kind: "applicant", email: to }, { network: network(3) }, now);
  await deliverDue(now);
  const campaign = await addSentCampaign(sql, "合同面接会のご案内");
  await addDelivery(sql, applicant.id, campaign);
  await sql`insert into campaign_reads (applicant_id, campaign_id, read_at) values (${applicant.id}, ${campaign}, ${now})`;
  const unread = await addSentCampaign(sql, "太郎だけへのお知らせ");
  await addDelivery(sql, other.applicant.id, unread);
  const staff = await signedInStaff("editor", now);
  await recordLook(staff, { kind: "applicant", id: applicant.id, name: handle }, now);
  await sql`insert into known_origins (account_kind, account_id, origin_hash, last_seen_at)
    values ('applicant', ${applicant.id}, 'hash-of-a-browser', '2026-04-01T10:00:00+09:00')`;

  const file = await fileOf(applicant, now);
  for (const told of [
    ...[email, handle, "一般", "希望する", "干物の包装", "青波水産", "駅から近い", "いわき市小名浜"],
    ...["合同面接会のご案内", "パスワード再発行", "2026年5月12日(火) 9:01", "2026年4月1日(水) 10:00", "閲覧"],
    "アンケートの答え。どなたの答えかわからない形で、数だけを保存しています。",
  ])
    expect(file, told).toContain(told);
  for (const foreign of [other.email, other.handle, "太郎のメモ", "太郎だけへのお知らせ", staff.name])
    expect(file, foreign).not.toContain(foreign);

  const dump = await dumpTables(sql);
  const secrets = await sql`
    select password_hash as secret from applicants union all select password_hash from reissues
    union all select token_hash from reissues union all select token_hash from registrations
    union all select password_hash from registrations union all select id::text from sessions
    union all select token from deliveries union all select origin_hash from known_origins`;
  expect(secrets.length).toBeGreaterThan(8);
  for (const { secret } of secrets) expect(file).not.toContain(secret);
  expect(await dumpTables(sql), "reading changes nothing").toEqual(dump);
});

test("whatever a person or an employer has written stays text in the file", async ({ sql }) => {
  const { applicant } = await newcomer();
  const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;`;
  const job = await addJob(await addEmployer({ name: hostile }), { title: hostile, closesOn: "2026-05-31" });
  await addSavedJob(applicant, job.id, now);
  await changeNote(applicant, { job: job.id, note: hostile });
  await sql`update jobs set workplace = ${hostile} where id = ${job.id}`;
  const file = await fileOf(applicant, now);
  expect(file).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(file).toContain("&amp;lt;");
  expect(file).not.toMatch(/<script|<img|<link|url\(|https?:/);
  expect(file).toMatch(/^<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">/);
});

test("of a posting that is not public the file has its number alone, as the list", async ({ sql }) => {
  const { applicant } = await newcomer();
  const job = await addJob(await addEmployer(), {
    title: "停止した事業者の求人",
    workplace: "秘密の場所",
    closesOn: "2026-05-31",
  });
  await addSavedJob(applicant, job.id, now);
  await sql`update employers set state = 'withdrawn' where id = ${job.employerId}`;
  const file = await fileOf(applicant, now);
  expect(file).toContain(`求人番号 ${job.number}`);
  expect(file).not.toMatch(/停止した事業者の求人|秘密の場所/);
});

test("the file needs a password of the last ten minutes, and is read ten times an hour", async () => {
  const { applicant } = await newcomer();
  const other = await newcomer("taro@example.jp", network(2));
  expect(await readOwnData(applicant, later(start, 11 * minute))).toEqual({ outcome: "password-needed" });
  const answers = await Promise.all(Array.from({ length: 50 }, () => readOwnData(applicant, now)));
  expect(answers.filter(({ outcome }) => outcome === "read")).toHaveLength(10);
  expect(answers.filter(({ outcome }) => outcome === "limited")).toHaveLength(40);
  expect((await readOwnData(other.applicant, now)).outcome).toBe("read");
  const again = { ...applicant, authenticatedAt: later(now, hour) };
  expect((await readOwnData(again, later(now, hour))).outcome).toBe("read");
});

test("an account that was deleted meanwhile has an empty file", async () => {
  const { applicant, email } = await newcomer();
  await deleteAccount(applicant, {}, now);
  expect(await fileOf(applicant, now)).not.toContain(email);
  expect((await readOwnData(applicant, later(now, day))).outcome).toBe("password-needed");
});
