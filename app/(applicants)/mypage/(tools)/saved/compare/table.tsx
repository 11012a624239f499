import type { ReactNode } from "react";
import { Figures } from "@/components/ui/figures";
import { Tag } from "@/components/ui/tag";
import type { ComparedFact, ComparedSection } from "@/lib/saved-jobs/compare";
import type { ShownJob } from "@/lib/saved-jobs/find";

type Props = {
  /** `head`: above the column, which posting it is. */
  jobs: { id: string; head: ReactNode; state: ShownJob["state"] }[];
  sections: ComparedSection[];
};

export const stateWords = { closed: "募集終了", hidden: "公開していません" } as const;

const cell = "p-2 text-start align-top break-words max-desktop:py-1 print:table-cell print:p-1";

/** A fact a row and a posting a column, on paper too. On a phone each fact is a card, and each value names its posting. */
export function ComparisonTable({ jobs, sections }: Props) {
  return (
    <table className="mt-6 w-full table-fixed border-collapse max-desktop:block print:table print:text-[9pt] print:[&_.tag]:border-0 print:[&_.tag]:p-0 print:[&_.tag]:text-[8pt]">
      <caption className="sr-only">選んだ求人の条件</caption>
      <thead className="max-desktop:sr-only print:not-sr-only">
        <tr className="border-b-2 border-solid-gray-420">
          <th scope="col" className="w-40 p-2 text-start align-top print:w-28 print:p-1">
            項目
          </th>
          {jobs.map(({ id, head }) => (
            <th key={id} scope="col" className="p-2 text-start align-top print:p-1">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map(({ title, facts }) => (
        <tbody key={title} className="max-desktop:block print:table-row-group">
          <tr className="bg-solid-gray-50 max-desktop:block print:table-row">
            <th scope="rowgroup" colSpan={jobs.length + 1} className={`${cell} max-desktop:block`}>
              {title}
            </th>
          </tr>
          {facts.map((fact) => (
            <FactRow key={fact.name} fact={fact} jobs={jobs} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type Row = { fact: ComparedFact; jobs: Props["jobs"] };

function FactRow({ fact: { name, values, differs }, jobs }: Row) {
  return (
    <tr className="border-b border-solid-gray-300 max-desktop:block max-desktop:py-2 print:table-row print:break-inside-avoid">
      <th scope="row" className={`${cell} font-bold max-desktop:block`}>
        <span className="me-2 inline-block">{name}</span>
        {differs && <Tag look="warm">違いあり</Tag>}
      </th>
      {jobs.map(({ id, state }, at) => (
        <Cell key={id} number={at + 1} value={values[at] ?? ""} state={state} />
      ))}
    </tr>
  );
}

/** On a phone the list above has said that a posting is not open: its cells would only repeat it. */
function Cell({ number, value, state }: { number: number; value: string; state: ShownJob["state"] }) {
  const look = state === "open" ? "max-desktop:block" : "max-desktop:hidden";
  return (
    <td className={`${cell} ${look} whitespace-pre-line`}>
      <span className="me-2 text-solid-gray-700 desktop:hidden print:hidden">求人{number}</span>
      {value ? (
        <Figures in={value} />
      ) : (
        <span className="text-solid-gray-700">
          （{state === "open" ? "書いてありません" : stateWords[state]}）
        </span>
      )}
    </td>
  );
}
