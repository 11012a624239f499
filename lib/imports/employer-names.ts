import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { foldedName } from "@/lib/employers/listing/likely-twins";
import { grouped } from "@/lib/text/grouped";
import { numberIn, plain } from "./cells";

type Known = { id: string; number: number; name: string };

/** Every 事業者, as a cell of 求人 may name it. */
export type EmployerNames = {
  names: ReadonlyMap<string, string>;
  byName: ReadonlyMap<string, Known[]>;
  byFoldedName: ReadonlyMap<string, Known[]>;
  byNumber: ReadonlyMap<number, Known>;
};

export async function readEmployers(): Promise<EmployerNames> {
  const { id, number, name } = employers;
  const known = await getDb().select({ id, number, name }).from(employers).orderBy(number);
  return {
    names: new Map(known.map((one) => [one.id, one.name])),
    byName: grouped(known, ({ name }) => name),
    byFoldedName: grouped(known, ({ name }) => foldedName(name)),
    byNumber: new Map(known.map((one) => [one.number, one])),
  };
}

type Named = { outcome: "found"; id: string } | { outcome: "unclear"; message: string };

const found = ({ id }: { id: string }): Named => ({ outcome: "found", id });
const unclear = (message: string): Named => ({ outcome: "unclear", message });

/** The 事業者 that a cell names, by its name or its number. Of several with one name, that of the stored 求人. */
export function employersNamed(
  cell: string,
  { byName, byFoldedName, byNumber, names }: EmployerNames,
  storedId: string | undefined,
): Named {
  const typed = cell.trim();
  if (names.has(typed)) return found({ id: typed });
  const named = byName.get(typed) ?? [];
  const own = named.find(({ id }) => id === storedId);
  if (own) return found(own);
  const [first, ...others] = named;
  if (first && others.length === 0) return found(first);
  const numbers = named.map(({ number }) => `番号${number}`).join("、");
  if (first)
    return unclear(
      `「${typed}」は${named.length}つあります（${numbers}）。名称の代わりに番号を書いてください`,
    );
  const numbered = byNumber.get(numberIn(typed) ?? 0);
  if (numbered) return found(numbered);
  if (plain(typed) === "") return unclear("事業者の名称を書いてください");
  const alike = byFoldedName.get(foldedName(typed))?.[0];
  const unknown = `「${typed.slice(0, 100)}」という事業者は登録されていません。`;
  return unclear(
    alike
      ? `${unknown}「${alike.name}」（番号${alike.number}）のことなら、そのとおりに書いてください`
      : `${unknown}名称を確かめるか、先に事業者を登録してください`,
  );
}
