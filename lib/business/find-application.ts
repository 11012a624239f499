import { asc, eq, sql } from "drizzle-orm";
import type { BusinessAccount } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { employers } from "@/lib/db/schema/content";
import { isUuid } from "@/lib/text/uuid";

export type ApplicationRow = typeof employerApplications.$inferSelect;

/** The 事業者登録の申請 of this account; an invited colleague has none. */
export async function ownApplication(account: BusinessAccount): Promise<ApplicationRow | undefined> {
  const [row] = await getDb()
    .select()
    .from(employerApplications)
    .where(eq(employerApplications.accountId, account.id));
  return row;
}

const waiting = eq(employerApplications.state, "waiting");

/** 事業者登録の申請 to be decided, the oldest first. */
export async function waitingApplications(page: number) {
  const select = getDb()
    .select({
      id: employerApplications.id,
      version: employerApplications.version,
      name: employerApplications.name,
      industry: employerApplications.industry,
      contact: employerAccounts.name,
      askedAt: employerApplications.askedAt,
      /** A 事業者 that may be this one is here already: a 職員 looks before anything is made. */
      resembles: sql<boolean>`exists (${getDb().select({ one: sql`1` }).from(employers).where(resembling(employerApplications))})`,
    })
    .from(employerApplications)
    .innerJoin(employerAccounts, eq(employerAccounts.id, employerApplications.accountId))
    .where(waiting)
    .orderBy(asc(employerApplications.askedAt), employerApplications.id);
  return paginate(select, page, countWaitingApplications());
}

export async function countWaitingApplications(): Promise<number> {
  return getDb().$count(employerApplications, waiting);
}

/** For the page on which a 職員 decides. */
export async function findApplication(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      application: employerApplications,
      contact: employerAccounts.name,
      email: employerAccounts.email,
      employerId: employerAccounts.employerId,
    })
    .from(employerApplications)
    .innerJoin(employerAccounts, eq(employerAccounts.id, employerApplications.accountId))
    .where(eq(employerApplications.id, id));
  return row && { ...row.application, contact: row.contact, email: row.email, employerId: row.employerId };
}

/** 事業者 with the same number, name or reading: perhaps the same company. */
export async function likelyEmployers(
  application: Pick<ApplicationRow, "name" | "kana" | "corporateNumber">,
) {
  return getDb()
    .select({ id: employers.id, name: employers.name, address: employers.address, state: employers.state })
    .from(employers)
    .where(resembling(application))
    .orderBy(sql`${employers.kana} collate "C"`, employers.id)
    .limit(10);
}

// A missing number matches no row: in SQL a comparison with null is never true.
function resembling({ name, kana, corporateNumber }: Wording) {
  return sql`(${employers.name} = ${name} or ${employers.kana} = ${kana} or ${employers.corporateNumber} = ${corporateNumber})`;
}

type Wording = Record<"name" | "kana" | "corporateNumber", unknown>;

/** The row under its lock, with the account's address; the lock serialises two decisions. */
export async function lockApplication(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(employerApplications)
    .where(eq(employerApplications.id, id))
    .for("update");
  if (!row) return undefined;
  const [account] = await tx
    .select({ email: employerAccounts.email })
    .from(employerAccounts)
    .where(eq(employerAccounts.id, row.accountId));
  return account && { ...row, email: account.email };
}
