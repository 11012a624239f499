import { requestedExport } from "@/app/admin/exports/kinds";
import { csvStream } from "@/lib/csv/stream";
import { writeCsv } from "@/lib/csv/write";
import { exportRows } from "@/lib/exports/export";
import { findUnmappable } from "@/lib/exports/unmappable";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";
import { start } from "@/tests/support/people";
import { readStrictly } from "@/tests/support/strict-csv";

const awkward = [
  "一行目\n二行目",
  "一行目\r二行目",
  "\n",
  "カンマ,",
  '引用"符',
  "終わり\r\n",
  "'",
  "",
  "=1+1",
  " 空白 ",
];

test("a strict reader finds every cell again, with one width of rows", () => {
  const rows = awkward.map((cell, at) => [String(at), cell, awkward[(at + 3) % awkward.length] ?? ""]);
  const text = new TextDecoder().decode(writeCsv(["番号", "一", "二"], rows, "utf-8"));
  const read = readStrictly(text);
  expect(read).toHaveLength(rows.length + 1);
  // A spreadsheet must not calculate a cell: see a-cell-never-calculates.
  const neutral = (cell = "") => (/^['=]/.test(cell) ? `'${cell}` : cell);
  expect(read.slice(1)).toEqual(rows.map((cells) => cells.map(neutral)));
});

test("the strict reader refuses what readers disagree about", () => {
  expect(() => readStrictly("a,b\r\n1,二\n行\r\n")).toThrow();
  expect(() => readStrictly("a,b\r\n1\r\n")).toThrow();
  expect(() => readStrictly('a,b\r\n1,2"3\r\n')).toThrow();
});

async function read(kind: "jobs" | "employers", params: Record<string, string> = {}) {
  const { headings, pages } = exportRows(requestedExport(kind, params).exported, start);
  const stream = new Response(csvStream(headings, pages, "utf-8"));
  const [columns = [], ...rows] = readStrictly(new TextDecoder().decode(await stream.arrayBuffer()));
  return rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
}

test("an export has the states and the filter of the list, and the number first", async () => {
  const employer = await addEmployer({ name: "つばめ精機（見本）", introduction: "一\n二" });
  const other = await addEmployer({ name: "べつの会社", state: "draft" });
  const open = await addJob(employer, {
    title: "公開中の仕事",
    opensOn: "2026-05-01",
    closesOn: "2026-06-30",
  });
  await addJob(employer, { title: "締切の仕事", opensOn: "2026-05-01", closesOn: "2026-05-14" });
  await addJob(employer, { title: "予定の仕事", opensOn: "2026-06-01", closesOn: "2026-06-30" });
  await addJob(other, { title: "終わった仕事", opensOn: "2026-01-01", closesOn: "2026-01-31" });
  await addJob(employer, { title: "取り下げた仕事", state: "withdrawn" });
  await addStaffDraft(employer, { title: "下書きの仕事" });
  const all = await read("jobs");
  expect(Object.fromEntries(all.map((row) => [row.求人名, row.状態]))).toEqual({
    公開中の仕事: "公開中",
    締切の仕事: "締切間近",
    予定の仕事: "公開予定",
    終わった仕事: "終了",
    取り下げた仕事: "取り下げ",
    下書きの仕事: "下書き",
  });
  expect(Object.keys(all[0] ?? {})[0]).toBe("番号");
  expect(all.find((row) => row.求人名 === "公開中の仕事")?.番号).toBe(String(open.number));
  const titles = async (params: Record<string, string>) =>
    (await read("jobs", params)).map((row) => row.求人名);
  expect(await titles({ state: "draft" })).toEqual(["下書きの仕事"]);
  expect(await titles({ state: "ended" })).toEqual(["終わった仕事"]);
  expect(await titles({ employer: other.id })).toEqual(["終わった仕事"]);
  expect(await titles({ words: "締切" })).toEqual(["締切の仕事"]);
  expect((await read("employers", { state: "draft" })).map((row) => row.名称)).toEqual(["べつの会社"]);
  expect((await read("employers", { words: "つばめ" })).map((row) => row.PR)).toEqual(["一\n二"]);
});

test("the address of an export keeps the filter of the list and nothing else", () => {
  const { query } = requestedExport("jobs", {
    state: "open",
    page: "3",
    sort: "closing",
    encoding: "utf-8",
    x: "1",
  });
  expect(query).toBe("?state=open");
  expect(requestedExport("employers", { page: "2" }).query).toBe("");
});

test("a character that Shift_JIS lacks is named, with the rows of the filter", async () => {
  const employer = await addEmployer({ name: "𠮷野の会社" });
  await addJob(employer, { title: "仕事" });
  await addStaffDraft(employer, { title: "下書き" });
  const { exported } = requestedExport("jobs", { state: "draft" });
  expect(await findUnmappable(exported, start)).toEqual([{ letter: "𠮷", rows: 1 }]);
});
