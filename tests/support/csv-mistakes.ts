import { postingCells } from "./csv";

/** A generated file, what was done to it, and what must come of it. */
export type MistakenFile = {
  kind: "jobs" | "employers";
  text: string;
  mistakes: string[];
  /** The name and one more text of every row, as they must be stored; undefined: the file must be refused. */
  expected: { name: string; text: string }[] | undefined;
  emptyRows: number;
};

type Random = () => number;
type Cells = Record<string, string>;
type Table = { headings: string[]; rows: string[][]; names: string[] };

/** A generator with a seed, so that a file that fails can be made again (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const texts = [
  "ご紹介文です。",
  "一行目\n二行目",
  'カンマ, と「"」',
  "=1+1の話",
  "'はじまり",
  "①髙﨑",
  " 前後の空白 ",
];
const pick = <Item>(random: Random, items: readonly Item[]) =>
  items[Math.floor(random() * items.length)] as Item;
const cellAt = (table: Table, row: number, heading: string, cell: string) => {
  const [cells, at] = [table.rows[row], table.headings.indexOf(heading)];
  if (!cells || at === -1) throw new Error(`no cell ${heading}`);
  cells[at] = cell;
};

/** Mistakes for which a file must be refused. `row`: one of its rows. */
type Harm = (table: Table, row: number, random: Random) => void;
const commonHarm: Record<string, Harm> = {
  "a comma too many": ({ rows }, row) => rows[row]?.splice(2, 0, "あふれた値"),
  "a cell too few": ({ rows }, row) => rows[row]?.pop(),
  "a doubled heading": ({ headings, rows }) => {
    headings.push(headings[1] ?? "");
    for (const cells of rows) cells.push("値");
  },
  "a missing heading": ({ headings, rows }) => {
    const at = headings.findIndex((heading) => heading === "かな" || heading === "求人名");
    headings.splice(at, 1);
    for (const cells of rows) cells.splice(at, 1);
  },
  "an unknown state": (table, row, random) =>
    cellAt(table, row, "状態", pick(random, ["公開する", "非公開", "○", "published", "した書き"])),
  "a withdrawn newcomer": (table, row) => cellAt(table, row, "状態", "取り下げ"),
  "an unknown number": (table, row, random) =>
    cellAt(table, row, "番号", pick(random, ["999999", "一", "1-2", "#1"])),
  外字: ({ rows }, row, random) => {
    const cells = rows[row] ?? [];
    cells[1] += pick(random, ["\uE000", "\uF8FF", "\u{F0000}", "\uFFFD", "\u0007"]);
  },
};
const harmOf: Record<MistakenFile["kind"], Record<string, Harm>> = {
  employers: {
    ...commonHarm,
    "a telephone without its 0": (table, row, random) =>
      cellAt(table, row, "電話", pick(random, ["246000001", "9012345678", "246-00-0001"])),
    "an unknown 業種": (table, row, random) =>
      cellAt(table, row, "業種", pick(random, ["水商売", "製造", "-"])),
    "a wrong 法人番号": (table, row) => cellAt(table, row, "法人番号", "1.23457E+12"),
  },
  jobs: {
    ...commonHarm,
    "two amounts": (table, row, random) =>
      cellAt(
        table,
        row,
        "賃金の下限",
        pick(random, ["1,050円　1,200円", "1050 1200", "1,050～1,200", "1,0500"]),
      ),
    "two counts": (table, row) => cellAt(table, row, "募集人数", "1人 2人"),
    "an unknown choice": (table, row, random) =>
      cellAt(table, row, pick(random, ["雇用形態", "対象", "賃金の形", "時間帯", "地区"]), "そのほか"),
    "an empty choice": (table, row, random) => {
      cellAt(table, row, "状態", "公開");
      cellAt(
        table,
        row,
        pick(random, ["雇用形態", "対象", "賃金の形", "マイカー通勤", "派遣労働者としての雇用"]),
        "",
      );
    },
    "an unknown 事業者": (table, row) => cellAt(table, row, "事業者", "どこにもない会社"),
    "a day that is none": (table, row) => cellAt(table, row, "掲載終了日", "2099-02-30"),
  },
};

/** A file of one to six rows with none to three mistakes. `employer`: the name of a 事業者 that is registered. */
export function mistakenFile(seed: number, employer: string): MistakenFile {
  const random = seeded(seed);
  const kind = random() < 0.5 ? "jobs" : "employers";
  const count = 1 + Math.floor(random() * 6);
  const rows = Array.from({ length: count }, (_, n) => rowOf(kind, `${seed}の${n}番`, employer, random));
  const headings = Object.keys(rows[0]?.cells ?? {});
  if (random() < 0.3) headings.reverse();
  const table = {
    headings,
    rows: rows.map(({ cells }) => headings.map((heading) => cells[heading] ?? "")),
    names: rows.map(({ name }) => name),
  };
  const mistakes: string[] = [];
  if (random() < 0.3) {
    mistakes.push("an unknown heading");
    table.headings.push("備考欄");
    for (const cells of table.rows) cells.push("読まれない");
  }
  const harms =
    random() < 0.5
      ? []
      : Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(random, Object.keys(harmOf[kind])));
  for (const harm of harms) {
    // A mistake may have taken the column of the next one.
    try {
      harmOf[kind][harm]?.(table, Math.floor(random() * count), random);
      mistakes.push(harm);
    } catch {}
  }
  const { text, emptyRows } = written(table, random);
  const expected =
    harms.length > 0 && mistakes.some((mistake) => mistake in harmOf[kind])
      ? undefined
      : rows.map(({ name, text }) => ({ name, text }));
  return { kind, text, mistakes, expected, emptyRows };
}

function rowOf(kind: MistakenFile["kind"], name: string, employer: string, random: Random) {
  const typed = pick(random, texts);
  const state = pick(random, ["公開", "公開中", "下書き", ""]);
  const cells: Cells =
    kind === "jobs"
      ? { 番号: "", 事業者: employer, 求人名: name, ...postingCells, 業務内容: typed, 状態: state }
      : {
          ...{
            番号: "",
            名称: name,
            かな: pick(random, ["しけん", "シケン", "ｼｹﾝ"]),
            法人番号: "",
            業種: "製造業",
          },
          ...{
            所在地: "いわき市平字見本1",
            電話: pick(random, ["", "0246-00-0000", "０２４６－００－００００"]),
          },
          ...{ 担当部署: "", ウェブサイト: "", PR: typed, 状態: state },
        };
  // An apostrophe in front of such a character is what the export writes there.
  return { name, text: typed.replace(/^'(?=[=+\-@'])/, "").trim(), cells };
}

/** Writes cells with quotes where needed and sometimes elsewhere, each line with an end of its own, and empty rows. */
function written({ headings, rows }: Table, random: Random) {
  let emptyRows = 0;
  const end = () => pick(random, ["\r\n", "\n", "\r"]);
  const line = (cells: string[]) =>
    cells
      .map((cell) => (/[,"\r\n]/.test(cell) || random() < 0.1 ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(",");
  let text = line(headings) + end();
  for (const cells of rows) {
    while (random() < 0.2) {
      emptyRows += 1;
      const blank = pick(random, ["", ",".repeat(headings.length - 1), ",,", "　,"]);
      // LF after a line that ends in CR would be the second half of that end.
      text += blank + (blank === "" ? "\r" : end());
    }
    text += line(cells) + end();
  }
  return { text, emptyRows };
}
