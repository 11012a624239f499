"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { checkImport } from "@/lib/imports/check";
import { findImport } from "@/lib/imports/find";
import { runImport } from "@/lib/imports/run";
import { importInput, runImportInput } from "@/lib/imports/schema";

const problems = {
  "not-text":
    "文字として読めません。Excelの「CSV UTF-8」か「CSV（コンマ区切り）」で保存しなおして、もう一度選んでください",
  quotes: '引用符（"）の数が合わず、列に分けられません。Excelで保存しなおすと直ることがあります',
  empty: "見出しの下に行がありません",
  "too-many-rows": "2,000行を超えています。2つ以上のファイルに分けてください",
  "no-heading": "見出しの行に、次の列がありません：",
} as const;

export const checkImportAction = staffAction(importInput, async (staff, input) => {
  const answer = await checkImport(staff, input, new Date());
  if ("id" in answer) redirect(`/admin/imports/${answer.id}`);
  return refuse({ file: problems[answer.problem] + (answer.missing ?? []).join("、") });
});

export const runImportAction = staffAction(runImportInput, async (staff, { id }) => {
  const now = new Date();
  const begun = await runImport(staff, id, now);
  // Not begun by this press: by another one, whose page tells how far it has come, or not at all.
  if (!begun && (await findImport(staff, id, now))?.state === "checked") {
    return refuse("ほかの取り込みが進んでいます。1分ほどたってから、もう一度押してください");
  }
  redirect(`/admin/imports/${id}`);
});
