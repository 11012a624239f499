import { CompanyName } from "@/components/ui/company-name";
import { SectionTitle } from "@/components/ui/section-title";
import { kanaRow } from "@/lib/employers/listing/kana-rows";
import type { EmployerSummary } from "@/lib/employers/listing/list";

/** 事業者 under headings, one for each row of kana. */
export function EmployerList({ employers }: { employers: EmployerSummary[] }) {
  return byRow(employers).map(([row, group]) => (
    <section key={row} aria-labelledby={`row-${row}`}>
      <SectionTitle id={`row-${row}`}>{rowName(row)}</SectionTitle>
      <ul className="gap-x-10 desktop:grid desktop:grid-cols-2">
        {group.map((employer) => (
          <li key={employer.id} className="border-b border-solid-gray-300 py-3">
            <a href={`/employers/${employer.id}`} className="link inline-block py-2 text-std-17B-170">
              <CompanyName name={employer.name} />
            </a>
            <p className="text-solid-gray-700">
              {employer.industry}
              <br />
              {employer.address}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}

export const rowName = (row: string) => (row === "他" ? "そのほか" : `${row}行`);

function byRow(employers: EmployerSummary[]) {
  const groups = new Map<string, EmployerSummary[]>();
  for (const employer of employers) {
    const row = kanaRow(employer.kana);
    groups.set(row, [...(groups.get(row) ?? []), employer]);
  }
  return [...groups];
}
