import { findJob, type JobDetail } from "@/lib/jobs/find";
import { findNotice } from "@/lib/notices/find";
import { site } from "@/lib/site";
import { japanDate } from "@/lib/time/japan-day";

/** What an entry takes over from a posting. 高校新卒 do not call the employer, whose number their postings do not show. */
export function factsOfJob(job: JobDetail) {
  return {
    employerName: job.employerName,
    phone: job.schoolLeaversOf === null ? job.applyPhone || (job.employerPhone ?? "") : "",
    jobTitle: job.title,
    jobNumber: job.number === null ? "" : String(job.number),
    helloWorkNumber: job.helloWorkNumber,
  };
}

/**
 * With what the form begins. unknown: the posting or event of the link is not there, and the form begins empty. The kind of
 * what somebody did about a posting is theirs to choose.
 */
export type Prefill = { source: "nothing" | "unknown" | "job" | "notice"; values: Record<string, string> };

export async function prefill({ job, notice }: { job: string; notice: string }, now: Date): Promise<Prefill> {
  const today = { doneOn: japanDate(now) };
  if (job) {
    const found = await findJob(job, now);
    return found
      ? { source: "job", values: { ...today, ...factsOfJob(found) } }
      : { source: "unknown", values: today };
  }
  if (notice) {
    const found = await findNotice(notice, now);
    return found?.eventStartsAt
      ? {
          source: "notice",
          values: {
            kind: "event",
            doneOn: japanDate(found.eventStartsAt),
            eventName: found.title,
            organiser: site.city,
            venue: found.venue,
          },
        }
      : { source: "unknown", values: today };
  }
  return { source: "nothing", values: today };
}
