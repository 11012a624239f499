import type { Crumb } from "@/components/ui/breadcrumbs";
import type { Caller } from "@/lib/callers/find";

type Known = Pick<Caller, "state"> & { handle?: string };

/** What a caller is called on the desk: people by 識別名, addresses not at all. */
export function callerName(caller: Known): string {
  if (caller.handle) return caller.handle;
  return caller.state === "pending" ? "申請中の方" : "登録のない方";
}

export function callerCrumbs(caller: Known & { id: string }, step?: string): Crumb[] {
  const list = { label: "求職者", href: "/admin/applicants" };
  if (!step) return [list, { label: callerName(caller) }];
  return [list, { label: callerName(caller), href: `/admin/applicants/${caller.id}` }, { label: step }];
}
