import { findTyped } from "@/lib/jobs/drafts/find-typed";
import type { Author } from "@/lib/jobs/drafts/scope";
import { firstParam } from "@/lib/text/first-param";

type Params = Record<string, string | string[] | undefined>;
type Values = Record<string, string>;

/**
 * The values with which the form of an existing 求人 begins: those that were typed on this page and not saved, unless
 * `?typed=no`.
 */
export async function beginForm(author: Author, page: string, params: Params, values: Values) {
  const [typed] = firstParam(params.typed) === "no" ? [] : await findTyped(author, page);
  return typed ? { values: { ...values, ...typed.values }, typedAt: typed.typedAt } : { values };
}

/** The same for a new 求人: `?form=` names one of the forms that were left, and `forms` are the others. */
export async function beginNewForm(author: Author, page: string, params: Params, values: Values) {
  const all = await findTyped(author, page);
  const typed = all.find(({ id }) => id === firstParam(params.form));
  const forms = all
    .filter((one) => one !== typed)
    .map(({ id, values, typedAt }) => ({ id, title: values.title ?? "", typedAt }));
  return typed
    ? { values: { ...values, ...typed.values }, typedAt: typed.typedAt, forms }
    : { values, forms };
}
