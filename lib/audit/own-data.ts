import { and, desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { auditEntries } from "@/lib/db/schema/audit";
import type { DataSection } from "@/lib/text/data-section";
import { longMoment } from "@/lib/time/format";
import { actionLabels } from "./labels";

/** What staff did with the account of a 求職者, for the file of their own data. Who of the staff is no data of this person. */
export async function ownAuditEntries(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({ at: auditEntries.at, action: auditEntries.action })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, "applicant"), eq(auditEntries.subjectId, applicant.id)))
    .orderBy(desc(auditEntries.at), auditEntries.id);
  const labels: Record<string, string> = actionLabels;
  return {
    title: "市の職員が、このアカウントについて行ったこと",
    note: "お電話での問い合わせにお答えするときなどの記録です。アカウントを削除しても、識別名とともに残ります。",
    headings: ["日時", "行ったこと"],
    rows: rows.map(({ at, action }) => [longMoment(at), labels[action] ?? action]),
  };
}
