import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobComplaints } from "@/lib/db/schema/job-complaints";
import { jobs } from "@/lib/db/schema/jobs";
import { staff } from "@/lib/db/schema/staff";
import { isUuid } from "@/lib/text/uuid";

/** A complaint for staff, with its posting, its 事業者, and who settled it. */
export async function findComplaint(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      complaint: jobComplaints,
      job: { id: jobs.id, title: jobs.title },
      employer: { id: employers.id, name: employers.name },
      settledBy: staff.name,
    })
    .from(jobComplaints)
    .innerJoin(jobs, eq(jobs.id, jobComplaints.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .leftJoin(staff, eq(staff.id, jobComplaints.settledBy))
    .where(eq(jobComplaints.id, id));
  return row;
}
