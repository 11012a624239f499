import { notFound, redirect } from "next/navigation";
import { record } from "@/lib/audit/record";
import { requireStaff } from "@/lib/auth/current";
import { csvDownload, encodingOf } from "@/lib/csv/download";
import { csvStream } from "@/lib/csv/stream";
import { getDb } from "@/lib/db/client";
import { exportRows } from "@/lib/exports/export";
import { findUnmappable } from "@/lib/exports/unmappable";
import { japanDate } from "@/lib/time/japan-day";
import { exportKind, exportNouns, requestedExport } from "../kinds";

export async function GET(request: Request, { params }: RouteContext<"/admin/exports/[kind]">) {
  const kind = exportKind((await params).kind);
  const staff = await requireStaff(kind ? `/admin/${kind}` : "/admin");
  if (!kind) notFound();
  const now = new Date();
  const encoding = encodingOf(request.url);
  const asked = new URL(request.url).searchParams;
  const { exported, query } = requestedExport(kind, Object.fromEntries(asked));
  // A page shows the letters that the file would lose, and links here with "anyway".
  if (encoding === "shift_jis" && !asked.has("anyway") && (await findUnmappable(exported, now)).length > 0) {
    redirect(`/admin/exports/${kind}/letters${query}`);
  }
  const { subject, noun } = exportNouns[kind];
  await record(
    getDb(),
    staff,
    { action: "export", subject: { kind: subject, id: "all", name: `${noun}の一覧` } },
    now,
  );
  const { headings, pages } = exportRows(exported, now);
  const name = `${noun}${query ? "（絞り込み）" : ""}_${japanDate(now)}`;
  return csvDownload(csvStream(headings, pages, encoding), name, encoding);
}
