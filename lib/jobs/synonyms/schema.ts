import { z } from "zod";
import { line, optionalLine, rowId, version } from "@/lib/form/fields";
import { synonymLabels } from "./labels";
import { keyOf } from "./meanings";

const mostWords = 8;
const longestWord = 30;

/** Words that are separated by 、 or white space, each once. */
function wordsOf(typed: string): string[] {
  const byKey = new Map(
    typed.split(/[\s、，,＝=・]+/).flatMap((word) => (keyOf(word) ? [[keyOf(word), word]] : [])),
  );
  return [...byKey.values()];
}

const listOf = (label: string) =>
  z
    .array(z.string().max(longestWord, `${label}は、1つ${longestWord}文字以内で入力してください`))
    .max(mostWords, `${label}は${mostWords}個以内で入力してください`);

export const synonymInput = z
  .object({
    id: rowId,
    version,
    kind: z.enum(["same", "also", "apart"], "種類を選んでください"),
    words: line(synonymLabels.words, 300)
      .transform(wordsOf)
      .pipe(listOf(synonymLabels.words).min(1, "ことばを入力してください")),
    others: optionalLine(synonymLabels.others, 300).transform(wordsOf).pipe(listOf(synonymLabels.others)),
  })
  .superRefine(({ kind, words, others }, context) => {
    const refuse = (path: "words" | "others", message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (kind === "same" && words.length < 2) refuse("words", "同じ意味のことばを、2つ以上入力してください");
    if (kind === "same" && others.length > 0)
      refuse("others", "「同じ意味のことば」では、この欄を空けてください");
    if (kind === "also" && others.length === 0) refuse("others", "いっしょに探すことばを入力してください");
    if (kind === "apart" && words.length > 1) refuse("words", "ことばを1つだけ入力してください");
    if (kind === "apart") {
      const [word = ""] = words.map(keyOf);
      if (others.some((other) => !keyOf(other).includes(word) || keyOf(other) === word))
        refuse("others", "上のことばをふくむ、より長いことばを入力してください");
    }
  });

export const removeSynonymInput = z.object({ id: rowId, version });

export type SynonymInput = z.output<typeof synonymInput>;
