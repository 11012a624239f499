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
 * The owner of a session, also of one that has expired or idled out, while its row exists. It admits nobody: a sentence
 * names the person whose login has ended. A session that was ended on purpose has no row.
 */
export async function findSessionOwner(id: string): Promise<SessionOwner | undefined> {
  const [session] = await getDb()
    .select({
      kind: sessions.accountKind,
      accountId: sessions.accountId,
      secondFactorAt: sessions.secondFactorAt,
    })
    .from(sessions)
    .where(eq(sessions.id, id));
  if (!session) return undefined;
  // A password alone does not prove who stands here: before the second step no name of a 職員 is told.
  if (session.kind === "staff" && !session.secondFactorAt) return undefined;
  const table = accountTables[session.kind];
  const [account] = await getDb()
    .select({ name: nameColumns[session.kind] })
    .from(table)
    .where(eq(table.id, session.accountId));
  return account && { kind: session.kind, name: account.name };
}
