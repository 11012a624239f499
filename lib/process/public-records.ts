import { findEmployer } from "@/lib/employers/listing/find";
import { findJob } from "@/lib/jobs/find";
import { findNotice } from "@/lib/notices/find";

/** What the public reads under an address with an id, by the first part of the address. */
export const publicRecords: Record<string, (id: string, now: Date) => Promise<unknown>> = {
  jobs: findJob,
  notices: findNotice,
  employers: (id) => findEmployer(id),
};
