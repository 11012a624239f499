import { getDb } from "@/lib/db/client";
import type { Occupation } from "@/lib/jobs/fields/occupations";
import { templateOf } from "@/lib/jobs/templates/find";
import { findDraft } from "./find";
import { typedIn } from "./find-typed";
import { keepTyped, type Typed } from "./keep-typed";
import type { Author } from "./scope";
import { withMore } from "./taken-over";

/** nothing: all fields of the ひな形 hold something already. */
export type FillOutcome = "filled" | "nothing";

/**
 * ひな形を使う: fills the empty fields of a form with the ひな形 of the 職種 that is chosen there, beside what was typed. It is kept
 * as typed text: nothing is saved until a button of the form is pressed.
 */
export async function fillFromTemplate(
  author: Author,
  { occupation, ...typed }: Omit<Typed, "takenOver"> & { occupation: Occupation },
  now: Date,
): Promise<FillOutcome> {
  const { id, values } = typed;
  const empty = Object.entries(templateOf(occupation)).filter(([field]) => !values[field]?.trim());
  if (empty.length === 0) return "nothing";
  const added = Object.fromEntries(empty);
  const takenOver = await getDb().transaction(async (tx) => {
    const earlier =
      (await typedIn(author, id, tx))?.takenOver ?? (await findDraft(author, id, tx))?.takenOver;
    return withMore(earlier, "template", added);
  });
  await keepTyped(author, { ...typed, values: { ...values, ...added }, takenOver }, now);
  return "filled";
}
