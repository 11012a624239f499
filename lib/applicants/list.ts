import { and, eq, gte, isNotNull, isNull, like, lt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { applicants } from "@/lib/db/schema/applicants";
import { contains } from "@/lib/text/like";
import { addDays, startOfJapanDay } from "@/lib/time/japan-day";
import { isLongUnreachable } from "./mail-trouble";

export type ApplicantFilter = {
  /** Part of a 識別名, in capitals. */
  handle?: string;
  attribute?: "general" | "student";
  wantsMail?: "yes" | "no";
  state?: "active" | "suspended";
  /** Those whom mails do not reach; "long": for 90 days or more. */
  unreachable?: "any" | "long";
  /** First and last day of 登録, "2026-03-31", Japan time. */
  from?: string;
  to?: string;
};
export type ApplicantOrder = "newest" | "handle";

const orders = {
  // As the index is defined: "desc" alone means nulls first, and PostgreSQL would sort all rows for every page.
  newest: [sql`${applicants.createdAt} desc nulls last`, applicants.id],
  handle: [applicants.handle],
} satisfies Record<ApplicantOrder, unknown[]>;

/** 求職者 for the list of staff: without the address, and nothing of what a person did. */
export async function listApplicants(
  filter: ApplicantFilter,
  order: ApplicantOrder,
  page: number,
  now: Date,
) {
  const { handle, attribute, wantsMail, state, unreachable, from, to } = filter;
  const matching = and(
    handle ? like(applicants.handle, contains(handle)) : undefined,
    attribute && eq(applicants.attribute, attribute),
    wantsMail && eq(applicants.wantsMail, wantsMail === "yes"),
    state && (state === "suspended" ? isNotNull(applicants.suspendedAt) : isNull(applicants.suspendedAt)),
    unreachable && (unreachable === "long" ? isLongUnreachable(now) : isNotNull(applicants.mailTrouble)),
    from ? gte(applicants.createdAt, startOfJapanDay(from)) : undefined,
    to ? lt(applicants.createdAt, startOfJapanDay(addDays(to, 1))) : undefined,
  );
  const select = getDb()
    .select({
      id: applicants.id,
      handle: applicants.handle,
      attribute: applicants.attribute,
      wantsMail: applicants.wantsMail,
      suspendedAt: applicants.suspendedAt,
      mailTrouble: applicants.mailTrouble,
      createdAt: applicants.createdAt,
    })
    .from(applicants)
    .where(matching)
    .orderBy(...orders[order]);
  return paginate(select, page, getDb().$count(applicants, matching));
}
