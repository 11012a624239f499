import { invalidate, invalidateAll } from "@/lib/page-cache/freshness.mjs";
import { currentUrgentLine } from "@/lib/urgent/current";
import { findUrgentLine } from "@/lib/urgent/find";
import { urgentInput } from "@/lib/urgent/schema";
import { clearUrgentLine, setUrgentLine } from "@/lib/urgent/set";
import { expect, test } from "@/tests/support/domain";
import { later, start as now, signedInStaff } from "@/tests/support/people";

test("of two who set the first line at once, one sets it and the other sees it, and each change is in 操作履歴", async ({
  sql,
}) => {
  const [one, other] = [await signedInStaff(), await signedInStaff("editor")];
  const answers = await Promise.all([
    setUrgentLine(one, { version: 0, text: "大雨のため休止", href: null }, now),
    setUrgentLine(other, { version: 0, text: "点検のため休止", href: "/notices" }, now),
  ]);
  const line = await findUrgentLine();
  expect(answers.filter(({ outcome }) => outcome === "set")).toHaveLength(1);
  expect(answers.find(({ outcome }) => outcome !== "set")).toMatchObject({
    outcome: "conflict",
    current: { text: line?.text },
  });
  const version = line?.version ?? 0;
  await Promise.all([1, 2, 3].map(() => clearUrgentLine(one, { version }, now)));
  expect(await findUrgentLine()).toBeUndefined();
  // A page from before the line was cleared and set again does not overwrite it.
  await setUrgentLine(one, { version: 0, text: "再開", href: null }, now);
  expect(await setUrgentLine(other, { version, text: "古い画面", href: null }, now)).toHaveProperty(
    "outcome",
    "conflict",
  );
  const entries = await sql<{ action: string }[]>`
    select action from audit_entries where subject_kind = 'urgent-line' order by at, ctid`;
  expect(entries.map(({ action }) => action)).toEqual(["publish", "withdraw", "publish"]);
});

test("the link leads to this site or to an https address", () => {
  const href = (typed: string) => urgentInput.safeParse({ version: "0", text: "休止", href: typed }).success;
  for (const good of ["", "/notices", "/notices/1?a=b#c", "https://www.example.jp/x"])
    expect(href(good)).toBe(true);
  for (const bad of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "/\\evil.example",
    "http://example.jp",
    "https://",
    "https://a b",
    "/a\\b",
    "notices",
    "\u0001javascript:alert(1)",
  ]) {
    expect.soft(href(bad), bad).toBe(false);
  }
});

test("the line is read after an announcement, not for every page", async ({ sql }) => {
  const staff = await signedInStaff();
  const moment = new Date();
  invalidateAll(moment.getTime());
  await setUrgentLine(staff, { version: 0, text: "一つめ", href: null }, now);
  expect(await currentUrgentLine(later(moment, 1))).toMatchObject({ text: "一つめ" });
  await sql`update urgent_line set text = '二つめ'`;
  expect(await currentUrgentLine(later(moment, 2))).toMatchObject({ text: "一つめ" });
  invalidate(["_N_T_/layout"], moment.getTime() + 3);
  expect(await currentUrgentLine(later(moment, 4))).toMatchObject({ text: "二つめ" });
});
