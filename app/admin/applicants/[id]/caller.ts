import { requireAdmin, requireStaff } from "@/lib/auth/current";
import { type Caller, findCaller } from "@/lib/callers/find";
import { lookAtCaller } from "@/lib/callers/look";
import { recordPage } from "../../../record-page";

type Known = Pick<Caller, "state"> & { handle?: string };

/** What a caller is called on the desk: people by 識別名, addresses not at all. */
export function callerName(caller: Known): string {
  if (caller.handle) return caller.handle;
  return caller.state === "pending" ? "申請中の方" : "登録のない方";
}

const path = "/admin/applicants";
const above = [{ label: "求職者", href: path }];

/** The page of one person: opening it is an entry of 操作履歴. */
export const callerPage = recordPage({
  gate: requireStaff,
  path,
  find: (id, staff) => lookAtCaller(staff, id, new Date()),
  above,
  name: ({ caller }) => callerName(caller),
});

/** The steps below it. Only an admin deletes. */
export const callerStepPage = recordPage({
  gate: (step) => (step.endsWith("/delete") ? requireAdmin(step) : requireStaff(step)),
  path,
  find: (id) => findCaller(id, new Date()),
  above,
  name: callerName,
});
