import { redirect } from "next/navigation";
import { fieldId } from "@/lib/form/field-id";
import { type Refusal, refuse } from "@/lib/form/state";
import { fillFromTemplate } from "@/lib/jobs/drafts/fill-from-template";
import { keepTyped, type Typed } from "@/lib/jobs/drafts/keep-typed";
import type { Author } from "@/lib/jobs/drafts/scope";
import { fillSentences, takeOverSentences } from "@/lib/jobs/drafts/sentences";
import type { TakeOverOutcome } from "@/lib/jobs/drafts/take-over";
import { type JobField, jobTable } from "@/lib/jobs/fields/fields";
import { isJobSection, type JobSection } from "@/lib/jobs/fields/kinds";
import type { Occupation } from "@/lib/jobs/fields/occupations";

/** The answer to a button that turns to another page of the form: nothing but the writer's own form reads what is kept. */
export async function answerTurn(
  author: Author,
  { typed, to }: { typed: Typed; to: JobSection | "all" | JobField },
  now: Date,
): Promise<Refusal> {
  const isField = to !== "all" && !isJobSection(to);
  const section = isField ? jobTable[to].section : to;
  await keepTyped(author, { ...typed, values: { ...typed.values, section } }, now);
  return redirect(formAddress(typed, { section, kept: "1" }) + (isField ? `#${fieldId(to)}` : ""));
}

/** The answer to 前回の求人から入れる. */
export function answerTakeOver(
  answer: TakeOverOutcome,
  form: Pick<Typed, "id" | "path">,
  now: Date,
): Refusal {
  if (answer !== "taken-over") return refuse(takeOverSentences[answer]);
  return redirect(formAddress(form, { kept: "taken", at: String(now.getTime()) }));
}

/** The answer to ひな形を使う. */
export async function answerFill(
  author: Author,
  { typed, occupation }: { typed: Typed; occupation: Occupation },
  now: Date,
): Promise<Refusal> {
  const answer = await fillFromTemplate(author, { ...typed, occupation }, now);
  if (answer !== "filled") return refuse(fillSentences[answer]);
  return redirect(formAddress(typed, { kept: "template", at: String(now.getTime()) }));
}

/** One of several unfinished forms of a new 求人 is named by its id. `at`: of the press that has filled it. */
function formAddress({ id, path }: Pick<Typed, "id" | "path">, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams({ ...(path.endsWith("/new") && { form: id }), ...query })}`;
}
