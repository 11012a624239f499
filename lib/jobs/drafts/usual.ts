import { and, desc, eq } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import type { TakenOver } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { type JobField, type JobFields, jobFields, jobTable, jobValue } from "@/lib/jobs/fields/fields";
import { placeOf } from "@/lib/jobs/place";
import { districts, site } from "@/lib/site";

/** Where the usual values come from; `title` of the last posting. */
export type Usual = TakenOver & { title?: string };

/** What tends to be the same in the next posting of this employer: from its last one, or from 事業者情報 before the first. */
export async function usualOf(employerId: string, db: Db | Tx = getDb()): Promise<Usual | undefined> {
  const [posting] = await db
    .select()
    .from(jobs)
    // A withdrawn posting may be withdrawn because it was wrong.
    .where(and(eq(jobs.employerId, employerId), eq(jobs.state, "published")))
    .orderBy(desc(jobs.publishedAt), jobs.id)
    .limit(1);
  if (posting) return { from: "posting", title: posting.title, values: usualValues(posting) };
  const [employer] = await db.select().from(employers).where(eq(employers.id, employerId));
  if (!employer) return undefined;
  const known: Partial<Record<JobField, string>> = {
    workplace: employer.address,
    district: districtOf(employer.address),
    applyPhone: employer.phone ?? "",
    applyContact: employer.department ?? "",
  };
  return { from: "employer", values: filled(known) };
}

/** The values of a posting that its next one tends to share, as a form sends them. */
export function usualValues(posting: JobFields): Record<string, string> {
  const usual = jobFields.filter((field) => jobTable[field].usual);
  return filled(Object.fromEntries(usual.map((field) => [field, jobValue(field, posting)])));
}

/** "" when the address does not begin with one of the city. */
function districtOf(address: string): string {
  const { addressLocality, streetAddress } = placeOf({ workplace: address, district: "" });
  const isHere = addressLocality === site.city;
  return (isHere && districts.find((name) => streetAddress?.startsWith(name))) || "";
}

function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}
