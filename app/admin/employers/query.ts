import type { EmployerFilter } from "@/lib/employers/desk";
import { employerStateLabels, type PublicationState } from "@/lib/employers/labels";
import { industries } from "@/lib/site";
import { laterPage } from "@/lib/text/page-number";

export type EmployerQuery = { filter: EmployerFilter; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the list's URL asks for; whatever is not understood asks for nothing. */
export function readEmployerQuery(params: Params): EmployerQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const words = one("q").toWellFormed().replaceAll("\0", "").slice(0, 200);
  const industry = industries.find((name) => name === one("industry"));
  const state = one("state");
  return {
    filter: {
      ...(words && { words }),
      ...(industry && { industry }),
      ...(Object.hasOwn(employerStateLabels, state) && { state: state as PublicationState }),
    },
    page: laterPage(one("page")) ?? 1,
  };
}

export function employersHref({ filter: { words, industry, state }, page }: EmployerQuery): string {
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(industry && { industry }),
    ...(state && { state }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/admin/employers?${params}` : "/admin/employers";
}
