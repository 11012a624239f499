import { and, desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { registrations, reissues } from "@/lib/db/schema/mailed-links";
import type { DataSection } from "@/lib/text/data-section";
import { longMoment, momentText } from "@/lib/time/format";

/** What a 求職者 has started by mail, for the file of their own data; without the hashes of links and passwords. */
export async function ownMailedLinks(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const reissued = await tx
    .select({ createdAt: reissues.createdAt, usedAt: reissues.usedAt })
    .from(reissues)
    .where(and(eq(reissues.accountKind, "applicant"), eq(reissues.accountId, applicant.id)))
    .orderBy(desc(reissues.createdAt), reissues.id);
  const registered = await tx
    .select({ createdAt: registrations.createdAt, usedAt: registrations.usedAt })
    .from(registrations)
    .where(and(eq(registrations.accountKind, "applicant"), eq(registrations.email, applicant.email)))
    .orderBy(desc(registrations.createdAt), registrations.id);
  const rowOf = (what: string) => (link: (typeof reissued)[number]) => [
    what,
    longMoment(link.createdAt),
    momentText(link.usedAt) || "まだ使われていません",
  ];
  return {
    title: "登録とパスワード再発行の手続き",
    note: "申請から7日たつと消します。",
    headings: ["手続き", "申請した日時", "メールのURLを使った日時"],
    rows: [...reissued.map(rowOf("パスワード再発行")), ...registered.map(rowOf("求職者登録申請"))],
  };
}
