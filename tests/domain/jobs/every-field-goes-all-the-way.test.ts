import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/actors";
import { encodeRows, headOf } from "@/lib/csv/write";
import { exportRows } from "@/lib/exports/export";
import { seenOf } from "@/lib/jobs/acknowledge";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { findSubmission } from "@/lib/jobs/drafts/for-staff";
import { saveAndSubmit, submit } from "@/lib/jobs/drafts/submit";
import { type JobField, type JobFields, jobFields, jobTable, jobValues } from "@/lib/jobs/fields/fields";
import type { Field } from "@/lib/jobs/fields/kinds";
import { findJob } from "@/lib/jobs/find";
import { jobInput, ownJobInput } from "@/lib/jobs/schema";
import { setSchoolLeaverSeason } from "@/lib/jobs/school-leavers";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { submission } from "@/tests/support/factories/drafts";
import { planned, uploaded } from "@/tests/support/imports";
import { later, minute, signedInStaff, start } from "@/tests/support/people";

const now = later(start, minute);
const today = japanDate(now);

/** Where one answer decides what another may be. */
const fitting: Partial<Record<JobField, (n: number) => string>> = {
  wageFrom: (n) => String(1_500 + n),
  wageTo: (n) => String(2_000 + n),
  contractTerm: () => "fixed",
  ageRule: () => "law",
  audience: () => "everyone",
  ageTo: () => "",
};

/** What somebody may write in a field of this kind, the number tells which. */
function someValue(field: JobField, entry: Field, n: number): string {
  const own = fitting[field];
  if (own) return own(n);
  switch (entry.kind) {
    case "employer":
      return "";
    case "line":
      return `${entry.label}「${n}」, "a"`;
    case "text":
      return `${entry.label}${n}\n2行目、"引用"；=1+1`;
    case "phone":
      return `0246-00-${String(n).padStart(4, "0")}`;
    case "email":
      return `saiyo${n}@example.jp`;
    case "helloWorkNumber":
      return `07010-${n}`;
    case "whole":
      return String(entry.least + (n % Math.min(entry.most - entry.least + 1, 5)));
    case "choice":
    case "yesNo":
    case "named": {
      const values = Object.keys(entry.choices);
      // Two 職種 are two.
      const shift = field === "secondOccupation" ? 1 : 0;
      // A limit of what is not paid would be refused.
      const paid = field === "commutingPay" ? values.filter((value) => value !== "none") : values;
      return String(paid[(n + shift) % paid.length]);
    }
    case "set": {
      const values = Object.keys(entry.choices).filter((value) => value !== entry.none);
      return values.slice(n % values.length).join(",");
    }
    case "day":
      return field === "opensOn" ? today : addDays(today, 1 + n);
  }
}

function filled(n: number): Record<string, string> {
  return Object.fromEntries(jobFields.map((field) => [field, someValue(field, jobTable[field], n)]));
}

for (const round of [3, 17, 42, 99, 150]) {
  test(`a posting with every field goes from the form to the page and through a file unchanged (${round})`, async () => {
    const staff = await signedInStaff("editor", now);
    const { approved: user } = await approvedEmployerUser(`a${randomUUID()}@example.jp`);
    const typed = filled(round);
    const input = ownJobInput.parse(typed);
    const season = {
      graduationYear: Number(input.schoolLeaversOf),
      publicFrom: today,
      appliesFrom: null,
    };
    await setSchoolLeaverSeason(staff, season, now);
    const target = { id: randomUUID(), version: 0 };
    const first = await saveAndSubmit(user, target, input, now);
    if (first.outcome === "saved-not-submitted") {
      if (first.reason.outcome !== "warned") throw new Error(JSON.stringify(first.reason));
      const answer = { warningsSeen: seenOf(first.reason.warnings), warningReason: "確かめました" };
      expect((await submit(user, { id: target.id, version: first.version, ...answer }, now)).outcome).toBe(
        "submitted",
      );
    }
    const handed = await submission(user, target.id);
    expect(handed.input).toEqual({ ...input, employerId: user.employerId });
    await approved(staff, handed);
    const job = (await findSubmission(handed.id))?.job;
    const page = await findJob(String(job?.id), now);
    expect(page).toMatchObject({ ...input, employerId: user.employerId });

    const id = await uploaded(staff, await exported(), "jobs", now);
    const { rows } = await planned(staff, id, now);
    expect(rows.map(({ verdict, faults }) => [verdict, faults])).toEqual([["same", []]]);
    expect(jobInput.parse(jobValues(page as JobFields))).toEqual({ ...input, employerId: user.employerId });
  });
}

async function approved(staff: Staff, handed: { id: string; version: number }) {
  const target = { id: handed.id, version: handed.version, jobVersion: 0 };
  const answer = await approveJobSubmission(staff, target, now);
  if (answer.outcome !== "warned") return;
  const reason = { warningsSeen: seenOf(answer.warnings), warningReason: "確かめました" };
  await approveJobSubmission(staff, { ...target, ...reason }, now);
}

async function exported() {
  const { headings, pages } = exportRows({ kind: "jobs", filter: {} }, now);
  const parts = [headOf(headings, "utf-8")];
  for await (const page of pages) parts.push(encodeRows(page, "utf-8"));
  return new Uint8Array(Buffer.concat(parts));
}

test("every field has a value in the round trip, and its schema gives what its column holds", () => {
  const input = jobInput.parse({ ...filled(7), employerId: randomUUID() });
  for (const field of jobFields.filter((field) => field !== "ageTo")) {
    expect.soft(input[field], field).not.toBe("");
    expect.soft(input[field], field).not.toBeNull();
  }
  const empty = jobInput.parse({ title: "名前だけ", employerId: randomUUID() });
  const none = jobFields.filter((field) => field !== "title" && field !== "employerId");
  for (const field of none) expect.soft([null, ""], field).toContain(empty[field]);
});
