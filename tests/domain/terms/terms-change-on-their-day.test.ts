import { findNewTerms, noteTerms } from "@/lib/applicants/new-terms";
import { readTerms } from "@/lib/terms/find";
import { publishTerms } from "@/lib/terms/publish";
import { withdrawTerms } from "@/lib/terms/withdraw";
import { expect, test } from "@/tests/support/domain";
import { newcomer, signedInAdmin, start } from "@/tests/support/people";

const version = { effectiveOn: "2026-06-01", summary: "第6条を改めました。", body: "### （趣旨）\n\n第1条" };
const before = new Date("2026-05-31T23:59:59+09:00");
const after = new Date("2026-06-01T00:00:00+09:00");

test("a version of the terms is in force from 00:00 in Japan on its day, and is shown as the next one before", async () => {
  expect(await publishTerms(await signedInAdmin(), version, start)).toBe("published");
  expect(await readTerms(before)).toMatchObject({ next: version });
  expect((await readTerms(before)).current).toBeUndefined();
  expect(await readTerms(after)).toMatchObject({ current: version });
  expect((await readTerms(after)).next).toBeUndefined();
});

test("ten presses publish one version, and none with a past day or a day that has one", async ({ sql }) => {
  const admin = await signedInAdmin();
  const answers = await Promise.all(Array.from({ length: 10 }, () => publishTerms(admin, version, start)));
  expect(answers.filter((answer) => answer === "published")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(9);
  expect(await publishTerms(admin, { ...version, effectiveOn: "2026-05-11" }, start)).toBe("past");
  expect(await sql`select action from audit_entries`).toEqual([{ action: "publish" }]);
});

test("a version can be withdrawn before its day, not from then on", async ({ sql }) => {
  const admin = await signedInAdmin();
  await publishTerms(admin, version, start);
  const { next } = await readTerms(start);
  expect(await withdrawTerms(admin, String(next?.id), after)).toBe("in-force");
  expect(await withdrawTerms(admin, String(next?.id), before)).toBe("withdrawn");
  expect(await withdrawTerms(admin, String(next?.id), before)).toBe("in-force");
  expect(await sql`select id from terms_versions`).toHaveLength(0);
});

test("an applicant is shown new terms once, and never those that they agreed to at registration", async () => {
  const { applicant } = await newcomer();
  await publishTerms(await signedInAdmin(), version, start);
  expect(await findNewTerms(applicant, before)).toBeUndefined();
  expect(await findNewTerms(applicant, after)).toMatchObject(version);
  await noteTerms(applicant, version.effectiveOn, start);
  await noteTerms(applicant, "2020-01-01", start);
  expect(await findNewTerms(applicant, after)).toBeUndefined();
  const { applicant: newer } = await newcomer("taro@example.jp", undefined, after);
  expect(await findNewTerms(newer, after)).toBeUndefined();
});
