import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import type { AccountKind } from "./sessions";
import { accountTables } from "./tables";

/** 識別名 of a 求職者, 担当者 of a 事業者, 氏名 of a 市職員. */
const nameColumns = {
  applicant: accountTables.applicant.handle,
  employer: accountTables.employer.name,
  staff: accountTables.staff.name,
};

export type SessionOwner = { kind: AccountKind; name: string };

/**
 * Whose login a session is or was, as long as its row is there. It admits nobody: a sentence names the person with it
 * when the login has run out. A login that was ended on purpose has no row and no owner.
 */
export async function findSessionOwner(id: string): Promise<SessionOwner | undefined> {
  const [session] = await getDb()
    .select({ kind: sessions.accountKind, accountId: sessions.accountId })
    .from(sessions)
    .where(eq(sessions.id, id));
  if (!session) return undefined;
  const table = accountTables[session.kind];
  const [account] = await getDb()
    .select({ name: nameColumns[session.kind] })
    .from(table)
    .where(eq(table.id, session.accountId));
  return account && { kind: session.kind, name: account.name };
}
