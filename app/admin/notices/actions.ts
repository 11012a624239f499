"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { Preview, refuse, refuseConflict } from "@/lib/form/state";
import { attachFile, detachFile } from "@/lib/notices/attach";
import { deleteNotice } from "@/lib/notices/delete";
import { noticeAudienceLabels, noticeLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import type { NoticeRow } from "@/lib/notices/rows";
import { saveNotice } from "@/lib/notices/save";
import {
  type NoticeFields,
  noticeFileInput,
  noticeIdInput,
  noticeInput,
  removeNoticeFileInput,
} from "@/lib/notices/schema";
import {
  attachSentences,
  deleteSentences,
  detachSentences,
  missingErrors,
  saveSentences,
  withdrawSentences,
} from "@/lib/notices/sentences";
import { withdrawNotice } from "@/lib/notices/withdraw";
import { markdownToHtml } from "@/lib/text/markdown";
import { longDate, longMoment } from "@/lib/time/format";

export const saveNoticeAction = staffAction(noticeInput, async (staff, input) => {
  if (input.intent === "preview") {
    return new Preview(markdownToHtml(input.body || "（本文はまだありません）"));
  }
  const now = new Date();
  const answer = await saveNotice(staff, input, now);
  switch (answer.outcome) {
    case "saved": {
      const { row } = answer;
      const done = row.state === "published" ? noticeState(row, now) : "saved";
      return redirect(`/admin/notices/${row.id}?done=${done}`);
    }
    case "conflict":
      return refuseConflict(savedFields(answer.current, now), answer.current.version);
    case "missing":
      return refuse(missingErrors(answer.fields));
    default:
      return refuse(saveSentences[answer.outcome]);
  }
});

export const withdrawNoticeAction = staffAction(noticeIdInput, async (staff, { id }) => {
  const answer = await withdrawNotice(staff, id, new Date());
  if (answer !== "withdrawn") return refuse(withdrawSentences[answer]);
  redirect(`/admin/notices/${id}?done=withdrawn`);
});

export const deleteNoticeAction = staffAction(noticeIdInput, async (staff, { id }) => {
  const answer = await deleteNotice(staff, id, new Date());
  if (answer !== "deleted") return refuse(deleteSentences[answer]);
  redirect("/admin/notices?done=deleted");
});

export const attachFileAction = staffAction(noticeFileInput, async (staff, input) => {
  const answer = await attachFile(staff, input, new Date());
  if (answer !== "attached") return refuse(attachSentences[answer]);
  redirect(`/admin/notices/${input.id}/files?done=attached`);
});

export const detachFileAction = staffAction(removeNoticeFileInput, async (staff, input) => {
  const answer = await detachFile(staff, input, new Date());
  if (answer !== "detached") return refuse(detachSentences[answer]);
  redirect(`/admin/notices/${input.id}/files?done=detached`);
});

/** The saved fields with their labels, and the state, to show a conflict. */
function savedFields(row: NoticeRow, now: Date) {
  const moment = (at: Date | null) => (at ? longMoment(at) : "");
  const texts: Record<keyof NoticeFields, string> = {
    title: row.title,
    body: row.body,
    audience: noticeAudienceLabels[row.audience],
    eventStartsAt: moment(row.eventStartsAt),
    eventEndsAt: moment(row.eventEndsAt),
    venue: row.venue,
    howToJoin: row.howToJoin,
    publishedAt: moment(row.publishedAt),
    endsOn: row.endsOn ? longDate(row.endsOn) : "",
  };
  const fields = Object.entries(texts) as [keyof NoticeFields, string][];
  return [
    { label: "状態", text: noticeStateLabels[noticeState(row, now)] },
    ...fields.map(([name, text]) => ({ label: noticeLabels[name], text })),
  ];
}
