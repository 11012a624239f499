import { asc, desc, eq, gt, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { termsVersions } from "@/lib/db/schema/terms";
import { isUuid } from "@/lib/text/uuid";
import { japanDate } from "@/lib/time/japan-day";

const version = {
  id: termsVersions.id,
  effectiveOn: termsVersions.effectiveOn,
  summary: termsVersions.summary,
  body: termsVersions.body,
  publishedAt: termsVersions.publishedAt,
};

export type TermsVersion = {
  id: string;
  effectiveOn: string;
  summary: string;
  body: string;
  publishedAt: Date;
};

/** The version in force today, and the next one if it is published already. Without a version lib/terms/draft.ts is shown. */
export async function readTerms(now: Date): Promise<{ current?: TermsVersion; next?: TermsVersion }> {
  const today = japanDate(now);
  const versions = getDb().select(version).from(termsVersions);
  const [[current], [next]] = await Promise.all([
    versions.where(lte(termsVersions.effectiveOn, today)).orderBy(desc(termsVersions.effectiveOn)).limit(1),
    getDb()
      .select(version)
      .from(termsVersions)
      .where(gt(termsVersions.effectiveOn, today))
      .orderBy(asc(termsVersions.effectiveOn))
      .limit(1),
  ]);
  return { ...(current && { current }), ...(next && { next }) };
}

/** All versions, newest first: a city has a handful. */
export async function listTerms(): Promise<TermsVersion[]> {
  return getDb().select(version).from(termsVersions).orderBy(desc(termsVersions.effectiveOn)).limit(100);
}

export async function findTerms(id: string): Promise<TermsVersion | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb().select(version).from(termsVersions).where(eq(termsVersions.id, id));
  return row;
}
