import type { Column } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { Unbroken } from "@/components/ui/unbroken";
import type { PlannedRow, Verdict } from "@/lib/imports/plan";
import { choiceField } from "@/lib/imports/schema";
import type { Twin } from "@/lib/imports/sheet";
import { RowChoice } from "./row-choice";

export const verdictLabels = {
  new: "新規",
  change: "変更",
  same: "変わらない",
  ask: "注意",
  faulty: "誤り",
} as const satisfies Record<Verdict, string>;

/** What a person decides about comes first. */
export function inOrder(rows: PlannedRow[]): PlannedRow[] {
  const rank = ({ verdict, warnings }: PlannedRow) =>
    verdict === "ask" ? 0 : warnings.length > 0 ? 1 : verdict === "same" ? 3 : 2;
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

/** `asked`: whether the file has rows about which a person decides. */
export function columnsOf(list: string, asked: boolean): Column<PlannedRow>[] {
  const choice: Column<PlannedRow> = {
    name: "取り込み方",
    cell: (row) => row.verdict === "ask" && <RowChoice {...choiceOf(row)} />,
  };
  return [
    { name: "行", cell: ({ line }) => <Unbroken>{`${line}行目`}</Unbroken> },
    {
      name: "判定",
      cell: ({ verdict }) => <Tag look={verdict === "ask" ? "warm" : "plain"}>{verdictLabels[verdict]}</Tag>,
    },
    { name: "名前", cell: ({ name }) => name },
    { name: "内容", cell: (row) => <Content row={row} list={list} /> },
    ...(asked ? [choice] : []),
  ];
}

function choiceOf({ line, name, choice, offered }: PlannedRow) {
  return {
    name: choiceField(line),
    label: `${line}行目（${name}）の取り込み方`,
    value: choice,
    options: [
      { value: "skip", label: "取り込まない" },
      { value: "new", label: "新しく登録する" },
      ...offered.map(({ id, number, name }) => ({ value: id, label: `番号${number}「${name}」を変更する` })),
    ],
  };
}

function Content({ row, list }: { row: PlannedRow; list: string }) {
  const { verdict, write, changes, twins, warnings } = row;
  const willBe = write && !write.stored && (write.state === "published" ? "公開します" : "下書きにします");
  return (
    <ul className="space-y-1">
      {row.record && <li>番号{row.record.number}</li>}
      {verdict === "new" && willBe && <li>{willBe}</li>}
      {twins.map((twin) => (
        <li key={twin.of === "record" ? twin.record.id : twin.line}>
          <TwinOf twin={twin} list={list} />
        </li>
      ))}
      {changes.map(({ label, before, after }) => (
        <li key={label} className="break-all">
          {label}：{short(before)} → {short(after)}
        </li>
      ))}
      {warnings.map((sentence) => (
        <li key={sentence}>注意　{sentence}</li>
      ))}
    </ul>
  );
}

function TwinOf({ twin, list }: { twin: Twin; list: string }) {
  if (twin.of === "row")
    return (
      <>
        {twin.reason}：このファイルの{twin.line}行目
      </>
    );
  const { id, number, name } = twin.record;
  return (
    <>
      {twin.reason}：
      <a href={`${list}/${id}`} className="link inline-flex min-h-11 items-center">
        番号{number}「{name}」
      </a>
    </>
  );
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line === "" ? "（なし）" : [...line].length > 60 ? `${[...line].slice(0, 60).join("")}…` : line;
}
