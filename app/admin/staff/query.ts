import type { StaffFilter, StaffOrder } from "@/lib/staff/list";
import { laterPage } from "@/lib/text/page-number";

export type StaffQuery = { filter: StaffFilter; order: StaffOrder; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the list's URL asks for; whatever is not understood asks for nothing. */
export function readStaffQuery(params: Params): StaffQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const words = one("q").slice(0, 200);
  const role = one("role");
  const state = one("state");
  return {
    filter: {
      ...(words && { words }),
      ...((role === "admin" || role === "editor") && { role }),
      ...((state === "active" || state === "suspended") && { state }),
    },
    order: one("sort") === "login" ? "login" : "name",
    page: laterPage(one("page")) ?? 1,
  };
}

export function staffHref({ filter, order, page }: StaffQuery): string {
  const { words, role, state } = filter;
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(role && { role }),
    ...(state && { state }),
    ...(order !== "name" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/admin/staff?${params}` : "/admin/staff";
}
