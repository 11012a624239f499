import { z } from "zod";
import { mostFileBytes, mostFileText } from "@/lib/files/upload-limit.mjs";
import { rowId } from "@/lib/form/fields";

/** The kinds as the database names them. Repeated here, because forms run in browsers, which get no database schema. */
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
