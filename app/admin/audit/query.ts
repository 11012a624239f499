import { actionLabels, subjectLabels } from "@/lib/audit/labels";
import { type AuditFilter, serverActor } from "@/lib/audit/list";
import { isUuid } from "@/lib/text/uuid";
import { choice, day, defineList } from "../list-query";

export const auditList = defineList<AuditFilter, "newest">(
  "/admin/audit",
  { newest: "新しい順" },
  {
    actor: {
      label: "職員",
      look: "select",
      read: (typed) => (typed === serverActor || isUuid(typed) ? typed : undefined),
    },
    subject: choice("対象", subjectLabels),
    action: choice("操作", actionLabels),
    from: day("この日から"),
    to: day("この日まで"),
    id: { look: "hidden", read: (typed) => typed.slice(0, 200) },
  },
);
