import { type AuditAction, actionLabels, type SubjectKind, subjectLabels } from "@/lib/audit/labels";
import { type AuditFilter, serverActor } from "@/lib/audit/list";
import { requestedPage } from "@/lib/text/page-number";
import { isUuid } from "@/lib/text/uuid";

export type AuditQuery = { filter: AuditFilter; page: number };
type Params = Record<string, string | string[] | undefined>;

/** What the page's URL asks for; whatever is not understood asks for nothing. */
export function readAuditQuery(params: Params): AuditQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim().slice(0, 200) || undefined;
  const day = (name: string) => {
    const typed = one(name);
    return typed && /^20\d\d-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined;
  };
  const actor = one("actor");
  const subject = one("subject");
  const action = one("action");
  return {
    filter: {
      actor: actor === serverActor || isUuid(actor ?? "") ? actor : undefined,
      subject: subject && Object.hasOwn(subjectLabels, subject) ? (subject as SubjectKind) : undefined,
      subjectId: one("id"),
      action: action && Object.hasOwn(actionLabels, action) ? (action as AuditAction) : undefined,
      from: day("from"),
      to: day("to"),
    },
    page: requestedPage(params.page),
  };
}

export function auditHref({ filter, page }: AuditQuery): string {
  const { subjectId: id, ...rest } = filter;
  const asked = Object.entries({ ...rest, id, page: page > 1 ? String(page) : undefined });
  const params = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size > 0 ? `/admin/audit?${params}` : "/admin/audit";
}
