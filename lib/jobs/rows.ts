import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { jobs } from "@/lib/db/schema/jobs";
import { versioned } from "@/lib/db/versioned";
import { announce } from "@/lib/page-cache/announce";

/** The writes of staff on 求人 that are or were public: each is recorded and announced. */
export const jobRows = versioned<Staff, "publish" | "withdraw", typeof jobs>(
  jobs,
  async (tx, staff, { action, before, after }, now) => {
    await record(tx, staff, { action, subject: subjectOf(after), before, after }, now);
    // A withdrawn posting has a public page too: 募集終了.
    await announce(tx, ["jobs"]);
  },
);

export function subjectOf({ id, title }: { id: string; title: string }) {
  return { kind: "job", id, name: title } as const;
}
