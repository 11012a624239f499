import { getDb } from "@/lib/db/client";
import { jobValues } from "@/lib/jobs/fields/fields";
import { japanDate } from "@/lib/time/japan-day";
import { findDraft } from "./find";
import { typedIn } from "./find-typed";
import { keepTyped } from "./keep-typed";
import { lockEmployer } from "./lock";
import { type Author, isStaff } from "./scope";
import { withMore } from "./taken-over";
import { usualOf } from "./usual";

/** nothing: neither a posting nor 事業者情報 has a value for a field that is empty. */
export type TakeOverOutcome = "taken-over" | "nothing" | "unknown";

/**
 * 前回の求人から入れる: fills the empty fields of a form with the usual values, beside what was typed. It is kept as typed
 * text: nothing is saved until a button of the form is pressed.
 */
export async function takeOver(
  author: Author,
  form: { id: string; path: string; employerId?: string | undefined },
  now: Date,
): Promise<TakeOverOutcome> {
  const { id, path } = form;
  const filled = await getDb().transaction(async (tx) => {
    const employerId = isStaff(author) ? form.employerId : author.employerId;
    const employer = employerId ? await lockEmployer(tx, author, employerId) : undefined;
    if (!employer) return "unknown";
    const usual = await usualOf(employer.id, tx);
    const typed = await typedIn(author, id, tx);
    const draft = typed ? undefined : await findDraft(author, id, tx);
    const saved = draft && { ...jobValues(draft.input), version: String(draft.version) };
    const fresh = { id, version: "0", opensOn: japanDate(now) };
    const before: Record<string, string> = {
      ...(isStaff(author) && { employerId: employer.id }),
      ...(typed?.values ?? saved ?? fresh),
      id,
    };
    const values = Object.entries(usual?.values ?? {}).filter(([field]) => !before[field]);
    if (!usual || values.length === 0) return "nothing";
    const added = Object.fromEntries(values);
    const earlier = typed?.takenOver ?? draft?.takenOver;
    return {
      values: { ...before, ...added },
      takenOver: withMore(earlier, usual.from, added),
    };
  });
  if (typeof filled === "string") return filled;
  await keepTyped(author, { id, path, ...filled }, now);
  return "taken-over";
}
