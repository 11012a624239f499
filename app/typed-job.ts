import { findTyped } from "@/lib/jobs/drafts/find-typed";
import type { Author } from "@/lib/jobs/drafts/scope";
import type { TakenOver } from "@/lib/jobs/drafts/taken-over";
import { isJobSection } from "@/lib/jobs/fields/kinds";
import type { FormPage } from "@/lib/jobs/form-address";
import { firstParam } from "@/lib/text/first-param";
import { japanTime } from "@/lib/time/format";

type Params = Record<string, string | string[] | undefined>;
type Values = Record<string, string>;
type Typed = Awaited<ReturnType<typeof findTyped>>[number];

/**
 * How the form of an existing 求人 begins: with what was typed on this page and not saved, unless `?typed=no`. `takenOver`:
 * that of the saved draft.
 */
export async function beginForm(
  author: Author,
  path: string,
  params: Params,
  values: Values,
  takenOver: TakenOver | null = null,
) {
  const [typed] = firstParam(params.typed) === "no" ? [] : await findTyped(author, path);
  return begin(path, params, values, typed, takenOver);
}

/** The same for a new 求人: `?form=` names one of the forms that were left, and `forms` are the others. */
export async function beginNewForm(author: Author, path: string, params: Params, values: Values) {
  const all = await findTyped(author, path);
  const typed = all.find(({ id }) => id === firstParam(params.form));
  return {
    ...begin(path, params, values, typed, null),
    forms: unfinished(all.filter((one) => one !== typed)),
  };
}

/** The unfinished forms of new 求人, for a list. */
export async function unfinishedForms(author: Author, path: string) {
  return unfinished(await findTyped(author, path));
}

const unfinished = (forms: Typed[]) =>
  forms.map(({ id, values, typedAt }) => ({ id, title: values.title ?? "", typedAt }));

function begin(
  path: string,
  params: Params,
  values: Values,
  typed: Typed | undefined,
  taken: TakenOver | null,
) {
  const kept = firstParam(params.kept);
  const justTaken: "template" | "taken" | undefined =
    kept === "template" || kept === "taken" ? kept : undefined;
  return {
    form: {
      path,
      values: { ...values, ...typed?.values },
      shown: formPage(firstParam(params.section) ?? typed?.values.section),
      takenOver: typed?.takenOver ?? taken,
      keptAt: typed && kept ? japanTime(typed.typedAt) : undefined,
      justTaken,
      filledAt: firstParam(params.at),
    },
    /** Of what was typed at an earlier visit. */
    typedAt: kept ? undefined : typed?.typedAt,
  };
}

function formPage(asked: string | undefined): FormPage {
  return asked === "all" || isJobSection(asked) ? asked : "post";
}
