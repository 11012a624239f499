import { record } from "@/lib/audit/record";
import { requireStaff } from "@/lib/auth/current";
import { csvDownload, encodingOf } from "@/lib/csv/download";
import { writeCsv } from "@/lib/csv/write";
import { getDb } from "@/lib/db/client";
import { periodName, readSurvey, tablesOf } from "../results";

export async function GET(request: Request) {
  const staff = await requireStaff("/admin/survey");
  const now = new Date();
  const periods = await readSurvey(now);
  const rows = periods.flatMap((period) =>
    tablesOf(period).flatMap(({ question, rows }) =>
      rows.map(({ label, band }) => [periodName(period), question, label, band]),
    ),
  );
  const subject = { kind: "survey", id: "all", name: "アンケート集計" } as const;
  await record(getDb(), staff, { action: "export", subject }, now);
  const encoding = encodingOf(request.url);
  return csvDownload(writeCsv(["期間", "問い", "選択肢", "回答"], rows, encoding), subject.name, encoding);
}
