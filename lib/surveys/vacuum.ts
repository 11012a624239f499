import { getSql } from "@/lib/db/client";

/** Removes overwritten rows from the disk: the difference of two versions would show one answer. */
export async function vacuumQuarters(): Promise<void> {
  await getSql()`vacuum survey_quarters`;
}
