import { getTableColumns } from "drizzle-orm";
import { readChanges } from "@/app/admin/audit/read-changes";
import { listAudit } from "@/lib/audit/list";
import { employers } from "@/lib/db/schema/employers";
import { employerFields, employerLabels, employerText, listingFields } from "@/lib/employers/listing/fields";
import { findEmployer } from "@/lib/employers/listing/find";
import { saveProfile } from "@/lib/employers/listing/save-profile";
import { saveYouth } from "@/lib/employers/listing/save-youth";
import { youthFacts } from "@/lib/employers/youth/facts";
import { type YouthField, youthFields, youthLabels, youthTable } from "@/lib/employers/youth/fields";
import { findYouth } from "@/lib/employers/youth/find";
import { lackingGroups } from "@/lib/employers/youth/lacking";
import { doubtsAbout } from "@/lib/employers/youth/lawful";
import { ownYouthInput, type YouthInput } from "@/lib/employers/youth/schema";
import { headings } from "@/lib/imports/plan";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { addEmployer } from "@/tests/support/factories/postings";
import { csvOf, planned, pressImport, uploaded } from "@/tests/support/imports";
import { later, minute, signedInStaff, start } from "@/tests/support/people";

const now = later(start, minute);

/** As a form sends it: every field, empty unless `own` names it. */
function read(own: Partial<Record<YouthField, string>> = {}) {
  const typed = Object.fromEntries(youthFields.map((field) => [field, own[field] ?? ""]));
  return ownYouthInput.safeParse({ ...typed, version: "1" });
}

function youth(own: Partial<Record<YouthField, string>> = {}): YouthInput {
  const { data } = read(own);
  if (!data) throw new Error(JSON.stringify(read(own).error?.issues));
  const { version: _, ...fields } = data;
  return fields;
}

const errors = (own: Partial<Record<YouthField, string>>) =>
  Object.fromEntries((read(own).error?.issues ?? []).map(({ path, message }) => [path[0], message]));

const whole = {
  youthYear: "2025",
  ...{ youthHires1: "4", youthHiredWomen1: "2", youthLeavers1: "0" },
  ...{ youthHires2: "3", youthHiredWomen2: "0", youthLeavers2: "1" },
  ...{ youthHires3: "5", youthHiredWomen3: "5", youthLeavers3: "2" },
  youthTenure: "12.4",
  youthAverageAge: "43",
  youthTraining: "あり",
  youthTrainingNotes: "入社時の研修",
  youthMentor: "なし",
  youthOvertime: "8.5",
  youthPaidLeave: "11",
  ...{ youthFathers: "3", youthFathersOnLeave: "2", youthMothers: "0", youthMothersOnLeave: "0" },
  youthWomenOnBoard: "25",
  youthWomenManaging: "30.8",
};

test("every column has a field with a label of its own, and its schema gives what the column holds", () => {
  const columns = Object.keys(getTableColumns(employers)).filter((name) => name.startsWith("youth"));
  expect(columns.sort()).toEqual([...youthFields].sort());
  expect(new Set(Object.values(employerLabels)).size).toBe(employerFields.length);
  expect([...listingFields, ...youthFields]).toEqual(employerFields);
  const empty = youth();
  for (const field of youthFields)
    expect(empty[field], field).toBe(["answer", "notes"].includes(youthTable[field].kind) ? "" : null);
});

test("numbers are read as people type them, and what cannot be is refused with a sentence", () => {
  const typed = youth({
    ...whole,
    youthYear: "２０２５",
    youthTenure: "１２．４年",
    youthWomenOnBoard: "25％",
  });
  expect(typed).toMatchObject({ youthYear: 2025, youthTenure: 12.4, youthWomenOnBoard: 25, youthMothers: 0 });
  const refused: Partial<Record<YouthField, string>>[] = [
    { youthHires1: "-1" },
    { youthHires1: "3.5" },
    { youthHires1: "たくさん" },
    { youthHires1: "99999" },
    { youthTenure: "12.45" },
    { youthTenure: "61" },
    { youthAverageAge: "14" },
    { youthAverageAge: "1e1" },
    { youthOvertime: "101" },
    { youthPaidLeave: "41" },
    { youthWomenOnBoard: "100.1" },
    { youthTraining: "ある" },
    { youthTrainingNotes: "あ".repeat(201), youthTraining: "あり" },
    { youthYear: "1925" },
  ];
  for (const own of refused) {
    const found = errors({ youthYear: "2025", ...own });
    expect.soft(Object.keys(found), JSON.stringify(own)).toEqual([Object.keys(own)[0]]);
    expect.soft(Object.values(found)[0], JSON.stringify(own)).toMatch(/ください/);
  }
});

test("statements that deny each other are refused at their field; what may be true is only told", () => {
  expect(Object.keys(errors({ youthTenure: "10" }))).toEqual(["youthYear"]);
  expect(errors({ youthYear: "2025", youthHires2: "1", youthHiredWomen2: "2" })).toEqual({
    youthHiredWomen2:
      "採用者のうち女性（1年度前）は、採用者数（1人）と同じか、それより少ない人数を入力してください",
  });
  expect(Object.keys(errors({ youthYear: "2025", youthHiredWomen3: "1" }))).toEqual(["youthHires3"]);
  expect(Object.keys(errors({ youthYear: "2025", youthTraining: "あり" }))).toEqual(["youthTrainingNotes"]);
  for (const youthTraining of ["", "なし"])
    expect(Object.keys(errors({ youthYear: "2025", youthTraining, youthTrainingNotes: "入社時" }))).toEqual([
      "youthTraining",
    ]);

  expect(doubtsAbout(youth(whole))).toEqual([]);
  const doubtful = { ...whole, youthLeavers1: "5", youthFathersOnLeave: "4", youthTenure: "30" };
  expect(doubtsAbout(youth(doubtful))).toHaveLength(3);
  expect(doubtsAbout(youth(doubtful))[0]).toContain("離職者数（その年度）が、採用者数より多く");
});

test("readers get words with units and the year; what is not stated is left out", () => {
  expect(youthFacts(youth())).toBeUndefined();
  expect(youthFacts(youth({ youthYear: "2025" }))).toBeUndefined();
  expect(youthFacts(youth(whole))).toEqual({
    year: "2025年度",
    groups: [
      {
        title: "募集・採用の状況",
        facts: [
          {
            name: "新卒者等の採用と離職",
            value: [
              "2025年度 採用4人（男性2人、女性2人）、うち離職0人",
              "2024年度 採用3人（男性3人、女性0人）、うち離職1人",
              "2023年度 採用5人（男性0人、女性5人）、うち離職2人",
            ].join("\n"),
          },
          { name: "平均勤続年数", value: "12.4年" },
          { name: "従業員の平均年齢", value: "43歳" },
        ],
      },
      {
        title: "能力開発の取組",
        facts: [
          { name: "研修", value: "あり\n入社時の研修" },
          { name: "メンター制度", value: "なし" },
        ],
      },
      {
        title: "職場への定着の取組",
        facts: [
          { name: "月平均所定外労働時間", value: "8.5時間" },
          { name: "有給休暇の平均取得日数", value: "11日" },
          { name: "育児休業", value: "男性 対象3人、取得2人\n女性 対象0人、取得0人" },
          { name: "女性の割合", value: "役員 25%\n管理職 30.8%" },
        ],
      },
    ],
  });
  const one = youthFacts(youth({ youthYear: "2025", youthHires2: "3", youthMothersOnLeave: "1" }));
  expect(one?.groups.map(({ facts }) => facts)).toEqual([
    [{ name: "新卒者等の採用と離職", value: "2024年度 採用3人" }],
    [{ name: "育児休業", value: "女性 取得1人" }],
  ]);
});

test("the groups of which no whole item is given are named, with the items that would do", () => {
  const lacking = (own: Partial<Record<YouthField, string>>) =>
    lackingGroups(youth({ youthYear: "2025", ...own })).map(({ title }) => title);
  const [hiring, growth, keeping] = ["募集・採用の状況", "能力開発の取組", "職場への定着の取組"];
  expect(lacking({})).toEqual([hiring, growth, keeping]);
  expect(lacking(whole)).toEqual([]);
  // The law does not name 平均年齢; and an item of three years needs all of them.
  expect(lacking({ youthAverageAge: "40", youthHires1: "2", youthLeavers1: "0" })).toContain(hiring);
  expect(lacking({ youthTenure: "0" })).not.toContain(hiring);
  // なし is an answer.
  expect(lacking({ youthMentor: "なし" })).not.toContain(growth);
  expect(lacking({ youthWomenOnBoard: "0" })).toContain(keeping);
  expect(lacking({ youthWomenOnBoard: "0", youthWomenManaging: "0" })).not.toContain(keeping);
  expect(lackingGroups(youth()).find(({ title }) => title === growth)?.items).toContain("メンター制度");
});

test("a 担当者 saves that of the own 事業者 once, and meets what was changed meanwhile", async ({ sql }) => {
  const { approved: user } = await approvedEmployerUser("a@example.jp");
  const other = await addEmployer({ name: "よその会社" });
  const [row] = await sql`select version from employers where id = ${user.employerId}`;
  const version = Number(row?.version);
  const target = { id: other.id, version };
  const fields = youth(whole);
  const answers = await Promise.all([1, 2, 3].map(() => saveYouth(user, target, fields, now)));
  expect(answers.map(({ outcome }) => outcome)).toEqual(["saved", "saved", "saved"]);
  expect(await sql`select version from employers where id = ${user.employerId}`).toEqual([
    { version: version + 1 },
  ]);
  expect(await findYouth(user.employerId)).toEqual(fields);
  expect(await findEmployer(user.employerId)).toMatchObject(fields);
  expect(await sql`select version, youth_year from employers where id = ${other.id}`).toEqual([
    { version: 1, youth_year: null },
  ]);

  const changed = { ...fields, youthTenure: 13 };
  expect(await saveYouth(user, target, changed, now)).toMatchObject({ outcome: "conflict" });
  const { address = "", phone = "", introduction = "" } = (await findEmployer(user.employerId)) ?? {};
  const profile = {
    address,
    phone,
    department: null,
    website: null,
    employees: 12,
    founded: null,
    introduction,
  };
  expect(await saveProfile(user, { version: version + 1, ...profile }, now)).toMatchObject({
    outcome: "saved",
  });
  expect(await findYouth(user.employerId), "the other form leaves it alone").toEqual(fields);
  expect(await saveYouth(user, { id: "", version: version + 2 }, youth(), now)).toMatchObject({
    outcome: "saved",
  });
  expect(youthFacts((await findYouth(user.employerId)) ?? youth(whole))).toBeUndefined();
});

test("a year that has not begun is refused, and staff are named in 操作履歴 with readable numbers", async () => {
  const staff = await signedInStaff("editor");
  const employer = await addEmployer();
  const target = { id: employer.id, version: 1 };
  const future = String(now.getFullYear() + 1);
  expect(await saveYouth(staff, target, youth({ ...whole, youthYear: future }), now)).toEqual({
    outcome: "future-year",
  });
  expect(await saveYouth(staff, target, youth(whole), now)).toMatchObject({ outcome: "saved" });
  expect(await saveYouth(staff, { ...target, id: crypto.randomUUID() }, youth(whole), now)).toEqual({
    outcome: "unknown",
  });
  const [entry] = (await listAudit({}, 1)).rows;
  if (!entry) throw new Error("no entry");
  const changes = readChanges(entry);
  expect(changes).toContainEqual({ name: youthLabels.youthYear, before: "（なし）", after: "2025年度" });
  expect(changes).toContainEqual({ name: youthLabels.youthTenure, before: "（なし）", after: "12.4年" });
});

test("a file brings it in by the same rules, and a file without the columns leaves it", async () => {
  const staff = await signedInStaff();
  const employer = await addEmployer({ industry: "製造業", ...youth(whole) });
  const cells = (own: Partial<Record<YouthField, string>>) => ({
    番号: String(employer.number),
    状態: "公開",
    ...Object.fromEntries(
      listingFields.map((field) => [employerLabels[field], employerText(field, employer)]),
    ),
    ...Object.fromEntries(
      Object.entries(own).map(([field, cell]) => [youthLabels[field as YouthField], cell]),
    ),
  });
  const plan = async (own: Partial<Record<YouthField, string>>) => {
    const row: Record<string, string> = cells(own);
    const columns = headings.employers.filter((heading) => heading in row);
    const id = await uploaded(staff, csvOf(columns, [row]), "employers", now);
    return { id, row: (await planned(staff, id, now)).rows[0] };
  };
  expect((await plan({})).row).toMatchObject({ verdict: "same" });
  expect((await plan({ ...whole, youthMentor: "なし" })).row).toMatchObject({ verdict: "same" });
  for (const [own, column] of [
    [{ youthYear: "2099" }, youthLabels.youthYear],
    [{ youthYear: "" }, youthLabels.youthYear],
    [{ youthMentor: "ない" }, youthLabels.youthMentor],
    [{ youthHires1: "1" }, youthLabels.youthHiredWomen1],
  ] as const)
    expect(
      (await plan(own)).row?.faults.map((fault) => fault.column),
      column,
    ).toEqual([column]);

  const doubtful = await plan({ youthLeavers1: "9", youthMentor: "あり" });
  expect(doubtful.row?.warnings).toHaveLength(1);
  expect(await pressImport(staff, doubtful.id, now)).toBe("reason");
  expect(await pressImport(staff, doubtful.id, now, { reason: "確かめました" })).toBe("begun");
  expect(await findYouth(employer.id)).toMatchObject({
    youthLeavers1: 9,
    youthMentor: "あり",
    youthTenure: 12.4,
  });
  // What the public reads already is not asked about again.
  expect((await plan({ youthTenure: "12" })).row).toMatchObject({ verdict: "change", warnings: [] });
});
