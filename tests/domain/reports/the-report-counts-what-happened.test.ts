import { deleteAccount } from "@/lib/applicants/delete-account";
import { figuresOfYear, registeredNow, registrationsByMonth } from "@/lib/reports/figures";
import { registrationsByQuarter } from "@/lib/reports/registrations-by-quarter";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { network, newcomer } from "@/tests/support/people";

// The last second of a 年度 and the first of the next, which are on the same day in UTC.
const march = new Date("2026-03-31T23:59:59+09:00");
const april = new Date("2026-04-01T00:00:00+09:00");

test("months and 年度 end at midnight in Japan, and a deleted account stays counted", async () => {
  const { applicant } = await newcomer("a@example.jp", network(1), march);
  await newcomer("b@example.jp", network(2), april);
  await deleteAccount(applicant, {}, march);
  await deleteAccount(applicant, {}, march);
  await addJob(await addEmployer(), { publishedAt: march });
  const [old, young] = [await figuresOfYear(2025), await figuresOfYear(2026)];
  expect(old.at(-1)).toEqual({
    month: "2026-03",
    registered: { general: 1, student: 0 },
    deleted: { general: 1, student: 0 },
    published: 1,
  });
  expect(young[0]).toEqual({
    month: "2026-04",
    registered: { general: 1, student: 0 },
    deleted: { general: 0, student: 0 },
    published: 0,
  });
  expect(await registeredNow()).toEqual({ general: 1, student: 0 });
  expect(await registrationsByMonth(2, april)).toEqual([
    { month: "2026-03", general: 1, student: 0 },
    { month: "2026-04", general: 1, student: 0 },
  ]);
  expect(await registrationsByQuarter()).toEqual(
    new Map([
      ["2025Q4", 1],
      ["2026Q1", 1],
    ]),
  );
});
