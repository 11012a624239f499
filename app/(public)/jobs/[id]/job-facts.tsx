import { Facts } from "@/components/ui/facts";
import { SectionTitle } from "@/components/ui/section-title";
import type { JobDetail } from "@/lib/jobs/find";
import { factsOfPosting } from "@/lib/jobs/public-facts";

/** The conditions of a posting, section by section. */
export function JobFacts({ job }: { job: JobDetail }) {
  return factsOfPosting(job).map(({ title, facts }) => (
    <section key={title}>
      <SectionTitle>{title}</SectionTitle>
      <Facts facts={facts.filter(({ value }) => value !== "")} />
    </section>
  ));
}
