import { writeCsv } from "@/lib/csv/write";
import { headings as columns } from "@/lib/imports/plan";

/** The cells that a 求人 needs beside its name and employer, as staff type them. */
export const postingCells: Record<string, string> = {
  職種: "製造・加工・検査",
  雇用形態: "パート・アルバイト",
  対象: "一般・学生",
  募集人数: "２人",
  "必要な資格・経験": "不問",
  業務内容: "製品の取り扱い",
  業務内容の変更の範囲: "変更なし",
  地区: "平",
  就業場所: "いわき市平字見本1",
  就業場所の変更の範囲: "変更なし",
  マイカー通勤: "できる",
  受動喫煙防止措置: "敷地内禁煙",
  時間帯: "日中",
  就業時間: "9時00分～15時00分",
  休憩: "45分",
  時間外労働: "なし",
  "休日・休暇": "土日祝",
  契約期間: "期間の定めなし",
  試用期間: "なし",
  派遣労働者としての雇用: "派遣ではない",
  賃金の形: "時給",
  賃金の下限: "1,200円",
  加入保険: "雇用保険、労災保険",
  "応募先・応募方法": "電話でお申し込みください。",
  応募先の電話番号: "0246-00-0000",
  掲載開始日: "2026/4/1",
  掲載終了日: "2099年3月31日",
  状態: "公開",
};

/** A Shift_JIS file, as an office program saves it: one 求人 a row, with the cells of `postingCells` unless given. */
export function postingsCsv(rows: Record<string, string>[]) {
  const headings = columns.jobs;
  const cells = rows.map((row) => headings.map((heading) => row[heading] ?? postingCells[heading] ?? ""));
  return {
    name: "求人.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(writeCsv(headings, cells, "shift_jis")),
  };
}
