import { asc, eq, sql } from "drizzle-orm";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { isUuid } from "@/lib/text/uuid";
import type { EmployerSubmissionRow } from "./rows";

/** The 事業者登録の申請 of this 担当者; an invited colleague has none. */
export async function ownEmployerSubmission(user: EmployerUser): Promise<EmployerSubmissionRow | undefined> {
  const [row] = await getDb()
    .select()
    .from(employerSubmissions)
    .where(eq(employerSubmissions.employerUserId, user.id));
  return row;
}

const submitted = eq(employerSubmissions.state, "submitted");

/** 事業者登録の申請 to be decided, the oldest first. */
export async function submittedEmployers(page: number) {
  const select = getDb()
    .select({
      id: employerSubmissions.id,
      version: employerSubmissions.version,
      name: employerSubmissions.name,
      industry: employerSubmissions.industry,
      contact: employerUsers.name,
      submittedAt: employerSubmissions.submittedAt,
      /** A 事業者 that may be the same one exists: a 職員 compares before an approval. */
      resembles: sql<boolean>`exists (${getDb().select({ one: sql`1` }).from(employers).where(resembling(employerSubmissions))})`,
    })
    .from(employerSubmissions)
    .innerJoin(employerUsers, eq(employerUsers.id, employerSubmissions.employerUserId))
    .where(submitted)
    .orderBy(asc(employerSubmissions.submittedAt), employerSubmissions.id);
  return paginate(select, page, countSubmittedEmployers());
}

export async function countSubmittedEmployers(): Promise<number> {
  return getDb().$count(employerSubmissions, submitted);
}

/** 事業者登録の申請 that staff have returned or rejected, the newest decision first. */
export async function decidedEmployers(state: "returned" | "rejected", page: number) {
  const decided = eq(employerSubmissions.state, state);
  const select = getDb()
    .select({
      id: employerSubmissions.id,
      name: employerSubmissions.name,
      contact: employerUsers.name,
      reason: employerSubmissions.reason,
      decidedAt: employerSubmissions.decidedAt,
    })
    .from(employerSubmissions)
    .innerJoin(employerUsers, eq(employerUsers.id, employerSubmissions.employerUserId))
    .where(decided)
    .orderBy(sql`${employerSubmissions.decidedAt} desc nulls last`, employerSubmissions.id);
  return paginate(select, page, getDb().$count(employerSubmissions, decided));
}

/** The submission with its 担当者, for the page on which a 職員 decides. */
export async function findEmployerSubmission(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      submission: employerSubmissions,
      contact: employerUsers.name,
      email: employerUsers.email,
      employerId: employerUsers.employerId,
    })
    .from(employerSubmissions)
    .innerJoin(employerUsers, eq(employerUsers.id, employerSubmissions.employerUserId))
    .where(eq(employerSubmissions.id, id));
  return row && { ...row.submission, contact: row.contact, email: row.email, employerId: row.employerId };
}

/** 事業者 with the same number, name or reading: perhaps the same company. */
export async function likelyEmployers(
  submission: Pick<EmployerSubmissionRow, "name" | "kana" | "corporateNumber">,
) {
  return getDb()
    .select({ id: employers.id, name: employers.name, address: employers.address, state: employers.state })
    .from(employers)
    .where(resembling(submission))
    .orderBy(sql`${employers.kana} collate "C"`, employers.id)
    .limit(10);
}

// A missing number matches no row: in SQL a comparison with null is never true.
function resembling({ name, kana, corporateNumber }: Wording) {
  return sql`(${employers.name} = ${name} or ${employers.kana} = ${kana} or ${employers.corporateNumber} = ${corporateNumber})`;
}

type Wording = Record<"name" | "kana" | "corporateNumber", unknown>;
