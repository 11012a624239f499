import type { ApplicantFilter, ApplicantOrder } from "@/lib/applicants/list";
import { optionalDay } from "@/lib/form/fields";
import { laterPage } from "@/lib/text/page-number";

export type ApplicantQuery = { filter: ApplicantFilter; order: ApplicantOrder; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the list's URL asks for; whatever is not understood asks for nothing. */
export function readApplicantQuery(params: Params): ApplicantQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((value) => value === one(name));
  const day = (name: string) => optionalDay("").safeParse(one(name)).data ?? undefined;
  const handle = one("handle")
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, 10);
  const attribute = oneOf("attribute", ["general", "student"]);
  const wantsMail = oneOf("mail", ["yes", "no"]);
  const state = oneOf("state", ["active", "suspended"]);
  const from = day("from");
  const to = day("to");
  return {
    filter: {
      ...(handle && { handle }),
      ...(attribute && { attribute }),
      ...(wantsMail && { wantsMail }),
      ...(state && { state }),
      ...(from && { from }),
      ...(to && { to }),
    },
    order: oneOf("sort", ["handle"]) ?? "newest",
    page: laterPage(one("page")) ?? 1,
  };
}

export function applicantsHref({ filter, order, page }: ApplicantQuery): string {
  const { wantsMail, ...same } = filter;
  const params = new URLSearchParams({
    ...same,
    ...(wantsMail && { mail: wantsMail }),
    ...(order !== "newest" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/admin/applicants?${params}` : "/admin/applicants";
}
