import { Facts } from "@/components/ui/facts";
import { criteriaOf } from "@/lib/job-alerts/criteria";
import type { Search } from "@/lib/jobs/search/matching";

/** The criteria of an alert in words. */
export function Criteria({ search }: { search: Search }) {
  const criteria = criteriaOf(search);
  return <Facts facts={criteria.length > 0 ? criteria : [{ name: "条件", value: "すべての求人" }]} />;
}
