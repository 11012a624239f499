import type { Applicant } from "@/lib/actors";
import { findJob } from "@/lib/jobs/find";
import { type FactSection, factsOfPosting } from "@/lib/jobs/public-facts";
import { isUuid } from "@/lib/text/uuid";
import { longDate } from "@/lib/time/format";
import { findSavedJob, type ShownJob } from "./find";

export const mostCompared = 3;
const leastCompared = 2;

/** One value for each posting; "" where a posting does not say, or is not open. */
export type ComparedFact = { name: string; values: string[]; differs: boolean };
export type ComparedSection = { title: string; facts: ComparedFact[] };

export type Comparison =
  | { outcome: "too-few" | "too-many" }
  | { outcome: "compared"; jobs: ShownJob[]; sections: ComparedSection[]; differing: string[] };

/** Postings of the person's own list, side by side, in the order in which they were chosen. Other ids count as not chosen. */
export async function compareSavedJobs(applicant: Applicant, ids: string[], now: Date): Promise<Comparison> {
  const chosen = [...new Set(ids.filter(isUuid).map((id) => id.toLowerCase()))];
  if (chosen.length > mostCompared) return { outcome: "too-many" };
  const found = await Promise.all(chosen.map((id) => findSavedJob(applicant, id, now)));
  const jobs = found.flatMap((saved) => saved?.job ?? []);
  if (jobs.length < leastCompared) return { outcome: "too-few" };
  const texts = await Promise.all(
    jobs.map(({ id, state }) => (state === "open" ? factsOf(id, now) : undefined)),
  );
  const sections = sideBySide(texts);
  return { outcome: "compared", jobs, sections, differing: differingOf(sections) };
}

// What decides comes first. The employer and the first day stand elsewhere, or decide nothing.
const order = ["応募", "賃金と契約", "働く時間と休み", "働く場所", "仕事の内容"];
const leftOut = new Set(["募集者", "募集期間"]);

async function factsOf(id: string, now: Date): Promise<FactSection[] | undefined> {
  const job = await findJob(id, now);
  if (!job) return undefined;
  const closing = { title: "応募", facts: [{ name: "応募の締切", value: longDate(job.closesOn) }] };
  return [closing, ...factsOfPosting(job)].sort(
    (one, other) => order.indexOf(one.title) - order.indexOf(other.title),
  );
}

/** Every posting has the same names in the same order, so that the first one has the names of all. */
function sideBySide(texts: (FactSection[] | undefined)[]): ComparedSection[] {
  const [names] = texts.filter((text) => text !== undefined);
  return (names ?? []).map(({ title, facts }, section) => ({
    title,
    facts: facts
      .map(({ name }, fact) => {
        const values = texts.map((text) => text?.[section]?.facts[fact]?.value ?? "");
        const said = values.filter((_, at) => texts[at]);
        return { name, values, differs: new Set(said).size > 1 };
      })
      .filter(({ name, values }) => !leftOut.has(name) && values.some((value) => value !== "")),
  }));
}

/** The names of what differs; of 変更の範囲, which stands in two sections, with its section. */
function differingOf(sections: ComparedSection[]): string[] {
  const names = sections.flatMap(({ facts }) => facts.map(({ name }) => name));
  const isTwice = (name: string) => names.indexOf(name) < names.lastIndexOf(name);
  return sections.flatMap(({ title, facts }) =>
    facts.filter(({ differs }) => differs).map(({ name }) => (isTwice(name) ? `${name}（${title}）` : name)),
  );
}
