import type { SubjectKind } from "@/lib/audit/labels";

type Names = Partial<Record<SubjectKind, Record<string, string>>>;

/**
 * Fields and states that older entries hold under the names of their time, with today's. `audit_entries` refuses UPDATE, so
 * no migration renames them.
 */
export const earlierFields: Names = {
  job: { application: "howToApply" },
  notice: { eventApplication: "howToJoin" },
};

export const earlierStates: Names = {
  application: { waiting: "submitted" },
  submission: { asked: "submitted" },
};

/** Today's name; the same when it has not changed. */
export function currentName(earlier: Names, subjectKind: string, name: string): string {
  const names = Object.hasOwn(earlier, subjectKind) ? earlier[subjectKind as SubjectKind] : undefined;
  return names && Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}
