import { record } from "@/lib/audit/record";
import { requireStaff } from "@/lib/auth/current";
import { csvDownload, encodingOf } from "@/lib/csv/download";
import { writeCsv } from "@/lib/csv/write";
import { getDb } from "@/lib/db/client";
import { figuresOfYear } from "@/lib/reports/figures";
import { monthName, requestedYear } from "../year";

const headings = ["月", "登録（一般）", "登録（学生）", "削除（一般）", "削除（学生）", "公開した求人"];

export async function GET(request: Request) {
  const staff = await requireStaff("/admin/report");
  const now = new Date();
  const year = requestedYear(new URL(request.url).searchParams.get("year"), now);
  const rows = (await figuresOfYear(year)).map(({ month, registered, deleted, published }) => [
    monthName(month),
    registered.general,
    registered.student,
    deleted.general,
    deleted.student,
    published,
  ]);
  const subject = { kind: "report", id: String(year), name: `${year}年度の報告` } as const;
  await record(getDb(), staff, { action: "export", subject }, now);
  const encoding = encodingOf(request.url);
  return csvDownload(writeCsv(headings, rows, encoding), subject.name, encoding);
}
