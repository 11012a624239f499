import { normalise } from "@/lib/text/normalise";

type Named = { name: string; corporateNumber: string | null; phone: string | null };

const legalForm = /株式会社|有限会社|合同会社|\((?:株|有|同)\)/g;

/** A name without its legal form, spaces and the width of its letters: ㈱青波, 株式会社　青波 and （株）青波 are one. */
export function foldedName(name: string): string {
  const plain = normalise(name).replaceAll(" ", "");
  return plain.replace(legalForm, "") || plain;
}

/** By what two 事業者 may be one, each with the words for it. A number that ends in six zeros is made up. */
export function marksOf({ name, corporateNumber, phone }: Named): { mark: string; reason: string }[] {
  const digits = (phone ?? "").replace(/\D/g, "");
  return [
    ...(corporateNumber ? [{ mark: `number ${corporateNumber}`, reason: "法人番号が同じです" }] : []),
    { mark: `name ${foldedName(name)}`, reason: "名称が同じか、よく似ています" },
    ...(digits && !digits.endsWith("000000") ? [{ mark: `phone ${digits}`, reason: "電話が同じです" }] : []),
  ];
}
