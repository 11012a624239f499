import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { ApprovedEmployerUser, Staff } from "@/lib/actors";
import { seenOf, type Warned } from "@/lib/jobs/acknowledge";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { findSubmission } from "@/lib/jobs/drafts/for-staff";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { setMinimumWage } from "@/lib/jobs/minimum-wages";
import { saveJob } from "@/lib/jobs/save";
import type { JobInput } from "@/lib/jobs/schema";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { approvedJob, ownJobForm, staffDraft, submission } from "@/tests/support/factories/drafts";
import { later, minute, signedInAdmin, signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const now = later(start, minute);

type Scene = { staff: Staff; user: ApprovedEmployerUser; sql: postgres.Sql };
type Answer = { warningsSeen?: string; warningReason?: string };
type Press = (answer: Answer) => Promise<Warned | { outcome: string }>;

/** Texts of the kinds that were seen in public. The posting of before pays 1,100 yen an hour. */
const flaws: Record<string, Partial<JobInput>> = {
  "below the minimum wage": { wageFrom: 700 },
  "an age": { qualifications: "20代の方に限る" },
  "a sex": { title: "若い女性歓迎" },
  "an age among the holidays": { holidays: "土日祝。40歳以下の方" },
  "a forbidden question": { howToApply: "戸籍謄本をお持ちください" },
  "a digit too many": { wageFrom: 11_000 },
  "a digit too few": { wageFrom: 110 },
  "a digit too many in the upper amount": { wageTo: 12_000 },
  "a job title for one sex": { duties: "営業マンの補助" },
  "wages that do not belong together": { wageFrom: 1_100, wageTo: 11_000 },
};

const staffTarget = async ({ staff, user }: Scene, text: Partial<JobInput> = {}) => ({
  id: await staffDraft(staff, user.employerId, text, now),
  version: 1,
});

/** The presses that make a text public, or hand it over for that. */
const presses: Record<string, (scene: Scene, flaw: Partial<JobInput>) => Promise<Press>> = {
  "the form of a new posting": async ({ staff, user }, flaw) => {
    const id = randomUUID();
    const form = jobForm(user.employerId, flaw);
    // The text is saved by the first press, so the second has its version.
    let version = 0;
    return async (answer) => {
      const result = await saveAndSubmit(staff, { id, version, ...answer }, form, now);
      if (result.outcome !== "saved-not-submitted") return result;
      version = result.version;
      return result.reason;
    };
  },
  "公開する on its page": async (scene, flaw) => {
    const target = await staffTarget(scene, flaw);
    return (answer) => submit(scene.staff, { ...target, ...answer }, now);
  },
  "the form of a public posting": async ({ staff, user }, flaw) => {
    const job = await approvedJob(user, {}, now);
    return (answer) =>
      saveJob(staff, { id: job.id, version: job.version, ...answer }, jobForm(user.employerId, flaw), now);
  },
  "公開する after 取り下げ": async ({ staff, user, sql }, flaw) => {
    const job = await approvedJob(user, {}, now);
    await withdrawJob(staff, job.id, now);
    const version = job.version + 1;
    const saved = await saveJob(staff, { id: job.id, version }, jobForm(user.employerId, flaw), now);
    expect(saved.outcome).toBe("saved");
    const [row] = await sql`select version from jobs where id = ${job.id}`;
    return (answer) => submit(staff, { id: job.id, version: Number(row?.version), ...answer }, now);
  },
  承認を申請する: async ({ user }, flaw) => {
    const id = randomUUID();
    await saveDraft(user, { id, version: 0 }, ownJobForm(flaw), now);
    return (answer) => submit(user, { id, version: 1, ...answer }, now);
  },
  "承認する of a new posting": async ({ staff, user }, flaw) => {
    const submitted = await submittedAnyway(user, { id: randomUUID(), version: 0 }, flaw);
    return (answer) => approveJobSubmission(staff, { ...submitted, jobVersion: 0, ...answer }, now);
  },
  "承認する of a change": async ({ staff, user }, flaw) => {
    const job = await approvedJob(user, {}, now);
    const target = { id: randomUUID(), version: 0, jobId: job.id, jobVersion: job.version };
    const { id, version } = await submittedAnyway(user, target, flaw);
    return (answer) => approveJobSubmission(staff, { id, version, jobVersion: job.version, ...answer }, now);
  },
};

/** A submission whose 事業者 has answered the warnings. */
async function submittedAnyway(
  user: ApprovedEmployerUser,
  target: Parameters<typeof saveAndSubmit>[1],
  flaw: Partial<JobInput>,
) {
  const first = await saveAndSubmit(user, target, ownJobForm(flaw), now);
  if (first.outcome !== "saved-not-submitted" || first.reason.outcome !== "warned")
    throw new Error(`not warned: ${first.outcome}`);
  const answer = { warningsSeen: seenOf(first.reason.warnings), warningReason: "確かめました" };
  await submit(user, { id: target.id, version: first.version, ...answer }, now);
  return submission(user, target.id);
}

for (const [name, begin] of Object.entries(presses)) {
  for (const [flaw, text] of Object.entries(flaws)) {
    // Without a text of before, a wage of 11,000 yen an hour is compared with the minimum wage.
    test(`${name}: ${flaw} is public only after a reason`, async ({ sql }) => {
      await setMinimumWage(
        await signedInAdmin(now),
        { effectiveOn: "2025-10-01", industry: "", yen: 1_033 },
        now,
      );
      const { approved: user } = await approvedEmployerUser(`a${randomUUID()}@example.jp`);
      const staff = await signedInStaff("editor", now);
      const press = await begin({ staff, user, sql }, text);
      const before = await publicTexts(sql);

      const first = await press({});
      expect(first.outcome).toBe("warned");
      const { warnings } = first as Warned;
      expect(warnings.length).toBeGreaterThan(0);
      const seen = seenOf(warnings);
      // Neither a reason for other warnings, nor these warnings without a reason.
      const guesses = [
        { warningReason: "急ぎます" },
        { warningsSeen: seen },
        { warningsSeen: seen, warningReason: "　" },
      ];
      for (const guess of [...guesses, { warningsSeen: seenOf([]), warningReason: "急ぎます" }]) {
        expect((await press(guess)).outcome).toBe("warned");
      }
      expect(await publicTexts(sql)).toEqual(before);
      expect(await acknowledged(sql)).toEqual([]);

      const last = await press({ warningsSeen: seen, warningReason: "ハローワークに確かめました" });
      expect(["submitted", "saved", "done"]).toContain(last.outcome);
      if (name === "承認を申請する") {
        const [row] = await sql`select explanation from job_drafts where state = 'submitted'`;
        expect(row?.explanation).toBe("ハローワークに確かめました");
        expect(await publicTexts(sql)).toEqual(before);
        return;
      }
      expect(await publicTexts(sql)).not.toEqual(before);
      expect(await acknowledged(sql)).toEqual([
        {
          warnings: expect.stringContaining(String(warnings[0]?.found)),
          reason: "ハローワークに確かめました",
        },
      ]);
    });
  }
}

test("a correction elsewhere in a text whose warnings were answered is not asked about again", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser("aonami@example.jp");
  const staff = await signedInStaff("editor", now);
  const text = { title: "若い女性歓迎" };
  const first = await saveAndSubmit(
    staff,
    { id: randomUUID(), version: 0 },
    jobForm(user.employerId, text),
    now,
  );
  if (first.outcome !== "saved-not-submitted" || first.reason.outcome !== "warned")
    throw new Error(first.outcome);
  const [draft] = await sql`select id from job_drafts`;
  const answer = { warningsSeen: seenOf(first.reason.warnings), warningReason: "劇の役です" };
  const id = String(draft?.id);
  expect(await submit(staff, { id, version: first.version, ...answer }, now)).toEqual({
    outcome: "submitted",
  });
  const [job] = await sql`select version from jobs where id = ${id}`;
  const target = { id, version: Number(job?.version) };
  const corrected = jobForm(user.employerId, { ...text, headcount: 3 });
  expect((await saveJob(staff, target, corrected, now)).outcome).toBe("saved");
  const worse = jobForm(user.employerId, { ...text, headcount: 3, duties: "20代の方のみ" });
  expect(await saveJob(staff, { id, version: target.version + 1 }, worse, now)).toMatchObject({
    outcome: "warned",
    isPublic: true,
    warnings: [{ field: "duties" }],
  });
});

test("a submission without warnings needs no reason, and staff read the explanation of one with them", async () => {
  const { approved: user } = await approvedEmployerUser("aonami@example.jp");
  const plain = await saveAndSubmit(user, { id: randomUUID(), version: 0 }, ownJobForm(), now);
  expect(plain.outcome).toBe("submitted");
  const { id } = await submittedAnyway(user, { id: randomUUID(), version: 0 }, { title: "若い女性歓迎" });
  expect((await findSubmission(id))?.submission.explanation).toBe("確かめました");
});

async function publicTexts(sql: postgres.Sql) {
  return sql`select id, title, wage_from, wage_to, qualifications, holidays, how_to_apply, duties from jobs
    where state = 'published' order by id`;
}

async function acknowledged(sql: postgres.Sql) {
  const rows = await sql`select after from audit_entries where action = 'acknowledge'`;
  return rows.map(({ after }) => after);
}
