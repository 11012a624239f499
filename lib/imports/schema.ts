import { z } from "zod";
import { mostFileBytes, mostFileText } from "@/lib/files/upload-limit";
import { rowId } from "@/lib/form/fields";

/** The kinds of the database schema, repeated here because that must not come into the bundle of a form. */
export const importKind = z.enum(["jobs", "employers"]);

/** CSVの取り込み */
export const importInput = z.object({
  kind: importKind,
  file: z
    .file("CSVファイルを選んでください")
    .max(mostFileBytes, `ファイルは${mostFileText}までです。行を分けて、2つのファイルにしてください`),
});

/** 取り込む */
export const runImportInput = z.object({ id: rowId });
