import type { Deed } from "@/lib/audit/record";
import type { Caller } from "./find";

/** How 操作履歴 names a caller: by 識別名, or by what is known of the address; never by the address itself. */
export function subjectOf(caller: Caller | undefined): Deed["subject"] {
  if (caller?.state === "registered") return { kind: "applicant", id: caller.id, name: caller.handle };
  const name = caller?.state === "pending" ? "申請中のアドレス" : "未登録のアドレス";
  return { kind: "applicant", id: caller?.id ?? "-", name };
}
