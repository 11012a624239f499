"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { refuse } from "@/lib/form/state";
import { checkImport } from "@/lib/imports/check";
import { chooseRows } from "@/lib/imports/choose";
import { findImport } from "@/lib/imports/find";
import { runImport } from "@/lib/imports/run";
import { importInput, runImportInput, undoImportInput } from "@/lib/imports/schema";
import { chooseSentences, runSentences, undoSentences, unreadSentence } from "@/lib/imports/sentences";
import { undoImport } from "@/lib/imports/undo";
import { requestedPage } from "@/lib/text/page-number";

export const checkImportAction = staffAction(importInput, async (staff, input) => {
  const answer = await checkImport(staff, input, new Date());
  if (answer.outcome !== "checked") return refuse({ file: unreadSentence(answer) });
  redirect(`/admin/imports/${answer.id}`);
});

export const runImportAction = staffAction(runImportInput, async (staff, { intent, page, ...input }) => {
  const { id } = input;
  const now = new Date();
  const chosen = await chooseRows(staff, input, now);
  if (intent === "choose") {
    if (chosen === "unknown") return refuse(chooseSentences[chosen]);
    redirect(`/admin/imports/${id}?done=chosen&page=${requestedPage(page)}`);
  }
  const answer = await runImport(staff, input, now);
  switch (answer.outcome) {
    case "begun":
      return redirect(`/admin/imports/${id}`);
    case "changed":
      return redirect(`/admin/imports/${id}?done=changed`);
    case "not-begun":
      // An earlier press may have begun it: then its page shows the progress.
      if ((await findImport(staff, id, now))?.state !== "checked") redirect(`/admin/imports/${id}`);
      return refuse(runSentences["not-begun"]);
    case "reason":
      return refuse(runSentences.reason);
    case "faulty":
      return refuse(runSentences.faulty);
  }
});

export const undoImportAction = staffAction(undoImportInput, async (staff, { id }) => {
  const { outcome } = await undoImport(staff, id, new Date());
  if (outcome !== "undone") return refuse(undoSentences[outcome]);
  redirect(`/admin/imports/${id}`);
});
