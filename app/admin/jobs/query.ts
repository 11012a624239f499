import type { JobFilter, JobOrder } from "@/lib/jobs/desk";
import { type Audience, audienceLabels } from "@/lib/jobs/labels";
import { type JobState, jobStateLabels } from "@/lib/jobs/state";
import { districts } from "@/lib/site";
import { laterPage } from "@/lib/text/page-number";
import { isUuid } from "@/lib/text/uuid";

export type JobQuery = { filter: JobFilter; order: JobOrder; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the list's URL asks for; whatever is not understood asks for nothing. */
export function readJobQuery(params: Params): JobQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const words = one("q").toWellFormed().replaceAll("\0", "").slice(0, 200);
  const state = one("state");
  const audience = one("audience");
  const employer = one("employer");
  const district = districts.find((name) => name === one("district"));
  return {
    filter: {
      ...(words && { words }),
      ...(Object.hasOwn(jobStateLabels, state) && { state: state as JobState }),
      ...(isUuid(employer) && { employer }),
      ...(district && { district }),
      ...(Object.hasOwn(audienceLabels, audience) && { audience: audience as Audience }),
    },
    order: one("sort") === "closing" ? "closing" : "new",
    page: laterPage(one("page")) ?? 1,
  };
}

export function jobsHref({ filter, order, page }: JobQuery): string {
  const { words, ...others } = filter;
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...others,
    ...(order !== "new" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/admin/jobs?${params}` : "/admin/jobs";
}
