import { z } from "zod";
import { mostFileBytes, mostFileText } from "@/lib/files/upload-limit";
import { optionalText, rowId } from "@/lib/form/fields";

const reload = "画面を読み込みなおして、もう一度お試しください";

/** The kinds of the database schema, repeated here because that must not come into the bundle of a form. */
export const importKind = z.enum(["jobs", "employers"], reload);

/** CSVの取り込み */
export const importInput = z.object({
  kind: importKind,
  file: z
    .file("CSVファイルを選んでください")
    .max(mostFileBytes, `ファイルは${mostFileText}までです。行を分けて、2つのファイルにしてください`),
});

/** The name of the field with the choice for a row; `line` as the file counts. */
export const choiceField = (line: number) => `row-${line}`;

const choice = z.union([z.enum(["new", "skip"]), z.uuid()], reload);

/** 選んだとおりにする and 取り込む, one form: the choices are kept with either button. */
export const runImportInput = z
  .looseObject({
    id: rowId,
    digest: z.string(reload).max(100, reload),
    reason: optionalText("公開する理由", 500),
    all: z.enum(["", "new", "skip", "change"], reload).optional(),
    intent: z.enum(["choose", "run"], reload),
    page: z.string().max(9, reload).optional(),
  })
  .transform(({ id, digest, reason, all, intent, page, ...fields }, context) => {
    const choices: Record<string, string> = {};
    for (const [name, typed] of Object.entries(fields)) {
      const line = /^row-(\d{1,6})$/.exec(name)?.[1];
      if (!line) continue;
      const chosen = choice.safeParse(typed);
      if (chosen.success) choices[line] = chosen.data;
      else context.addIssue(reload);
    }
    return { id, digest, reason, all: all || undefined, intent, page, choices };
  });

export const undoImportInput = z.object({ id: rowId });
