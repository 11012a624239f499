import { notFound, redirect } from "next/navigation";
import { record } from "@/lib/audit/record";
import { requireStaff } from "@/lib/auth/current";
import { csvDownload, encodingOf } from "@/lib/csv/download";
import { csvStream } from "@/lib/csv/stream";
import { getDb } from "@/lib/db/client";
import { exportRows } from "@/lib/exports/export";
import { findUnmappable } from "@/lib/exports/unmappable";
import { exportKind, exportNouns } from "../kinds";

export async function GET(request: Request, { params }: RouteContext<"/admin/exports/[kind]">) {
  const kind = exportKind((await params).kind);
  const staff = await requireStaff(kind ? `/admin/${kind}` : "/admin");
  if (!kind) notFound();
  const now = new Date();
  const encoding = encodingOf(request.url);
  const anyway = new URL(request.url).searchParams.has("anyway");
  // A page shows the letters that the file would lose, and links here with "anyway".
  if (encoding === "shift_jis" && !anyway && (await findUnmappable(kind, now)).length > 0) {
    redirect(`/admin/exports/${kind}/letters`);
  }
  const { subject, noun } = exportNouns[kind];
  await record(
    getDb(),
    staff,
    { action: "export", subject: { kind: subject, id: "all", name: `${noun}の一覧` } },
    now,
  );
  const { headings, pages } = exportRows(kind, now);
  return csvDownload(csvStream(headings, pages, encoding), noun, encoding);
}
