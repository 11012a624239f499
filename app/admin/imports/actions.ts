"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { checkImport } from "@/lib/imports/check";
import { findImport } from "@/lib/imports/find";
import { runImport } from "@/lib/imports/run";
import { importInput, runImportInput } from "@/lib/imports/schema";
import { anotherImportRuns, checkSentences, missingHeadings } from "@/lib/imports/sentences";

export const checkImportAction = staffAction(importInput, async (staff, input) => {
  const answer = await checkImport(staff, input, new Date());
  switch (answer.outcome) {
    case "checked":
      return redirect(`/admin/imports/${answer.id}`);
    case "no-heading":
      return refuse({ file: missingHeadings(answer.headings) });
    default:
      return refuse({ file: checkSentences[answer.outcome] });
  }
});

export const runImportAction = staffAction(runImportInput, async (staff, { id }) => {
  const now = new Date();
  const answer = await runImport(staff, id, now);
  // An earlier press may have begun it: then its page shows the progress.
  if (answer.outcome === "not-begun" && (await findImport(staff, id, now))?.state === "checked") {
    return refuse(anotherImportRuns);
  }
  redirect(`/admin/imports/${id}`);
});
