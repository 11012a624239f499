import { and, desc, eq, isNull } from "drizzle-orm";
import type { AuditEntry } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { registrations } from "@/lib/db/schema/mailed-links";
import { mails } from "@/lib/db/schema/mails";
import type { EmployerSubmissionState } from "@/lib/employers/submissions/labels";
import { linkIsOpen } from "@/lib/mailed-links/validity";

/** What an address is on the side of 事業者; it may have an account of a 求職者 besides. */
export type EmployerSide =
  | {
      state: "registered";
      /** Of the account. */
      id: string;
      employerId: string | null;
      /** Of the 事業者, or of the submission while it is not approved. */
      employerName: string;
      submissionId: string | null;
      /** Null for an invited colleague. */
      submission: EmployerSubmissionState | null;
      suspendedAt: Date | null;
      lastLoginAt: Date | null;
      createdAt: Date;
    }
  /** A registration that its owner has not confirmed; `id` is its own. `invitedTo`: the name of the 事業者 that invites. */
  | { state: "pending"; id: string; linkOpen: boolean; invitedTo: string | null };

export async function employerSideOf(email: string, now: Date): Promise<EmployerSide | undefined> {
  const [account] = await getDb()
    .select({
      id: employerUsers.id,
      employerId: employerUsers.employerId,
      employer: employers.name,
      submissionId: employerSubmissions.id,
      submitted: employerSubmissions.name,
      submission: employerSubmissions.state,
      suspendedAt: employerUsers.suspendedAt,
      lastLoginAt: employerUsers.lastLoginAt,
      createdAt: employerUsers.createdAt,
    })
    .from(employerUsers)
    .leftJoin(employers, eq(employers.id, employerUsers.employerId))
    .leftJoin(employerSubmissions, eq(employerSubmissions.employerUserId, employerUsers.id))
    .where(eq(employerUsers.email, email));
  if (account) {
    const { employer, submitted, ...known } = account;
    return { state: "registered", ...known, employerName: employer ?? submitted ?? "（申請なし）" };
  }
  const [registration] = await getDb()
    .select({
      id: registrations.id,
      createdAt: registrations.createdAt,
      acceptedAt: mails.acceptedAt,
      invitedTo: employers.name,
    })
    .from(registrations)
    .leftJoin(mails, eq(mails.id, registrations.mailId))
    .leftJoin(employers, eq(employers.id, registrations.invitedTo))
    .where(
      and(
        eq(registrations.email, email),
        eq(registrations.accountKind, "employer"),
        isNull(registrations.usedAt),
        isNull(registrations.withdrawnAt),
      ),
    )
    .orderBy(desc(registrations.createdAt))
    .limit(1);
  if (!registration) return undefined;
  const { id, invitedTo } = registration;
  return { state: "pending", id, linkOpen: linkIsOpen(registration, now), invitedTo };
}

/** The subject of an entry in 操作履歴 about this side: the 事業者 or its submission, and no address. */
export function employerSubjectOf(side: EmployerSide): AuditEntry["subject"] {
  if (side.state === "pending") return { kind: "application", id: side.id, name: "申請中のアドレス" };
  const { employerId, submissionId, id, employerName: name } = side;
  return employerId
    ? { kind: "employer", id: employerId, name }
    : { kind: "application", id: submissionId ?? id, name };
}
