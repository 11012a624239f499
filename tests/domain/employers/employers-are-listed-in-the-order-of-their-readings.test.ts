import { kanaRow } from "@/lib/employers/listing/kana-rows";
import { filterEmployers, listEmployers } from "@/lib/employers/listing/list";
import { expect, test } from "@/tests/support/domain";
import { addEmployer } from "@/tests/support/factories/postings";

test("voiced and small kana belong to the row of the plain kana", () => {
  const rows = { ゔ: "あ", ぎ: "か", ぢ: "た", ぽ: "は", ょ: "や", ん: "わ", A: "他", "": "他" };
  for (const [kana, row] of Object.entries(rows)) expect(kanaRow(kana), kana).toBe(row);
});

test("each row of kana links to the page on which it begins", async () => {
  for (let i = 0; i < 25; i++)
    await addEmployer({ name: `あ社${i}`, kana: `あ${String(i).padStart(2, "0")}` });
  await addEmployer({ name: "学社", kana: "がく" });
  await addEmployer({ name: "駅社", kana: "えき" });
  await addEmployer({ name: "和社", kana: "わ" });
  const first = await listEmployers(1);
  const second = await listEmployers(2);
  expect(first.rows).toHaveLength(20);
  expect(first.total).toBe(28);
  expect(second.rows.slice(-3).map((one) => one.kana)).toEqual(["えき", "がく", "わ"]);
  expect(first.kanaStarts.filter(({ page }) => page)).toEqual([
    { row: "あ", page: 1 },
    { row: "か", page: 2 },
    { row: "わ", page: 2 },
  ]);
});

test("a row of kana, a 業種 or both filter the list", async () => {
  await addEmployer({ name: "学社", kana: "がく", industry: "建設業" });
  await addEmployer({ name: "金社", kana: "かね", industry: "製造業" });
  await addEmployer({ name: "駅社", kana: "えき", industry: "建設業" });
  await addEmployer({ name: "ABC社", kana: "ABC", industry: "建設業" });
  await addEmployer({ name: "伏せた社", kana: "かく", industry: "建設業", state: "withdrawn" });
  const found = async (filters: Parameters<typeof filterEmployers>[0]) =>
    (await filterEmployers(filters, 1)).rows.map((one) => one.name);
  expect(await found({ row: "か" })).toEqual(["金社", "学社"]);
  expect(await found({ row: "か", industry: "建設業" })).toEqual(["学社"]);
  expect(await found({ industry: "建設業" })).toEqual(["ABC社", "駅社", "学社"]);
  expect(await found({ row: "他" })).toEqual(["ABC社"]);
  expect(await filterEmployers({ row: "わ" }, 1)).toEqual({ rows: [], total: 0 });
});

test("a name is found however it is typed: by its reading, in any width, with another legal form", async () => {
  await addEmployer({ name: "株式会社 髙﨑フーズ", kana: "たかさきふーず" });
  await addEmployer({ name: "ｱｵﾊﾞ・ソフト（有）", kana: "あおばそふと" });
  await addEmployer({ name: "磯風病院", kana: "いそかぜびょういん", state: "withdrawn" });
  const found = async (words: string) => (await filterEmployers({ words }, 1)).rows.map(({ kana }) => kana);
  for (const typed of ["高崎", "㈱髙﨑", "タカサキ", "ﾌｰｽﾞ", "フーズ　高崎", "株式会社"])
    expect(await found(typed), typed).toEqual(["たかさきふーず"]);
  for (const typed of ["青葉", "アオバ", "あおば・ソフト", "AOBA"])
    expect(await found(typed), typed).toEqual(/青|A/.test(typed) ? [] : ["あおばそふと"]);
  expect(await found("いそかぜ"), "not public").toEqual([]);
  for (const typed of ["%", "_", "'"]) expect(await found(typed), typed).toEqual([]);
  expect((await filterEmployers({ words: "たかさき", industry: "製造業" }, 1)).total).toBe(0);
});
