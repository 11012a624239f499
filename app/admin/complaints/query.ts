import { complaintStateLabels } from "@/lib/jobs/complaints/labels";
import type { ComplaintFilter } from "@/lib/jobs/complaints/list";
import { choice, defineList } from "../list-query";

export const complaintList = defineList<ComplaintFilter, "oldest">(
  "/admin/complaints",
  { oldest: "未対応のものから、古い順" },
  { state: choice("状態", complaintStateLabels) },
);
