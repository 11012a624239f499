import { z } from "zod";
import { rowId } from "@/lib/form/fields";

const megabyte = 1024 * 1024;

/** The kinds as the database names them. Repeated here, because forms run in browsers, which get no database schema. */
export const importKind = z.enum(["jobs", "employers"]);

/** CSVの取り込み */
export const importInput = z.object({
  kind: importKind,
  file: z
    .file("CSVファイルを選んでください")
    .max(10 * megabyte, "ファイルは10MBまでです。行を分けて、2つのファイルにしてください"),
});

/** 取り込む */
export const runImportInput = z.object({ id: rowId });
