import type { ApprovedEmployerUser, Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Saved, SaveRefusal, Target } from "@/lib/db/versioned";
import { isFuture } from "@/lib/employers/youth/lawful";
import type { YouthInput } from "@/lib/employers/youth/schema";
import { japanDate } from "@/lib/time/japan-day";
import type { EmployerRow } from "./fields";
import { employerRows } from "./rows";

type FutureYear = { outcome: "future-year" };
export type SaveYouthOutcome = Saved<EmployerRow> | SaveRefusal<EmployerRow> | FutureYear;

/** 青少年雇用情報: public at once, as the other facts of 事業者情報 are. A 担当者 changes that of the own 事業者. */
export async function saveYouth(
  author: Staff | ApprovedEmployerUser,
  target: Target,
  fields: YouthInput,
  now: Date,
): Promise<SaveYouthOutcome> {
  const isStaff = "role" in author;
  const id = isStaff ? target.id : author.employerId;
  return getDb().transaction(async (tx) => {
    if (!(await employerRows.lock(tx, id))) return { outcome: "unknown" };
    const verify = (): FutureYear | undefined =>
      isFuture(fields, japanDate(now)) ? { outcome: "future-year" } : undefined;
    const by = isStaff ? author : undefined;
    return employerRows.save(tx, by, { id, version: target.version }, { fields, verify }, now);
  });
}
