import { and, desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { knownOrigins, sessions } from "@/lib/db/schema/accounts";
import type { DataSection } from "@/lib/text/data-section";
import { longMoment } from "@/lib/time/format";

/** The logins of a 求職者 that have not ended, for the file of their own data; what opens them is no part of it. */
export async function ownLogins(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({
      id: sessions.id,
      authenticatedAt: sessions.authenticatedAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      remembered: sessions.remembered,
    })
    .from(sessions)
    .where(and(eq(sessions.accountKind, "applicant"), eq(sessions.accountId, applicant.id)))
    .orderBy(desc(sessions.lastSeenAt), sessions.id);
  return {
    title: "いまのログイン",
    note: "ログアウトしたログインは、保存していません。",
    headings: ["最後に使った日時", "パスワードを確かめた日時", "終わる日時", "種類"],
    rows: rows.map(({ id, authenticatedAt, lastSeenAt, expiresAt, remembered }) => [
      longMoment(lastSeenAt),
      longMoment(authenticatedAt),
      longMoment(expiresAt),
      [
        remembered ? "この端末でログインしたままにする" : "ふつうのログイン",
        ...(id === applicant.sessionId ? ["（このファイルを保存したログイン）"] : []),
      ].join(""),
    ]),
  };
}

/** The browsers from which a 求職者 has signed in: when they were last seen. The HMACs themselves say nothing to anybody. */
export async function ownKnownBrowsers(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const rows = await tx
    .select({ lastSeenAt: knownOrigins.lastSeenAt })
    .from(knownOrigins)
    .where(and(eq(knownOrigins.accountKind, "applicant"), eq(knownOrigins.accountId, applicant.id)))
    .orderBy(desc(knownOrigins.lastSeenAt));
  return {
    title: "ログインしたことのあるブラウザー",
    note: "どのブラウザーかは、元に戻せない形の番号だけで保存しています。最後のログインから1年で消します。",
    headings: ["番号", "最後にログインした日時"],
    rows: rows.map(({ lastSeenAt }, at) => [`${at + 1}`, longMoment(lastSeenAt)]),
  };
}
