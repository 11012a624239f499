"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { Preview, refuse, refuseConflict } from "@/lib/form/state";
import { attachFile, detachFile } from "@/lib/notices/attach";
import { deleteNotice } from "@/lib/notices/delete";
import { mostFiles } from "@/lib/notices/files";
import { noticeAudienceLabels, noticeLabels, noticeState, noticeStateLabels } from "@/lib/notices/labels";
import {
  type NoticeFields,
  noticeFileInput,
  noticeIdInput,
  noticeInput,
  removeNoticeFileInput,
} from "@/lib/notices/schema";
import { withdrawNotice } from "@/lib/notices/withdraw";
import { type NoticeRow, writeNotice } from "@/lib/notices/write";
import { markdownToHtml } from "@/lib/text/markdown";
import { longDate, longMoment } from "@/lib/time/format";
import { fileSentences } from "./file-sentences";
import { missingSentence, unknownNotice } from "./sentences";

export const writeNoticeAction = staffAction(noticeInput, async (staff, input) => {
  if (input.deed === "preview") return new Preview(markdownToHtml(input.body || "（本文はまだありません）"));
  const now = new Date();
  const answer = await writeNotice(staff, input, now);
  if (answer === "unknown") return refuse(unknownNotice);
  if ("missing" in answer) {
    const fields = Object.entries(answer.missing) as [keyof NoticeFields, keyof typeof missingSentence][];
    return refuse(
      Object.fromEntries(fields.map(([name, why]) => [name, missingSentence[why](noticeLabels[name])])),
    );
  }
  if ("conflict" in answer) return refuseConflict(theirs(answer.conflict, now), answer.conflict.version);
  const { id, state } = answer.written;
  if (state === "published") revalidatePath("/notices");
  redirect(`/admin/notices/${id}?done=${state === "published" ? noticeState(answer.written, now) : "saved"}`);
});

export const withdrawNoticeAction = staffAction(noticeIdInput, async (staff, { id }) => {
  if ((await withdrawNotice(staff, id, new Date())) === "unknown") return refuse(unknownNotice);
  revalidatePath("/notices");
  redirect(`/admin/notices/${id}?done=withdrawn`);
});

export const deleteNoticeAction = staffAction(noticeIdInput, async (staff, { id }) => {
  if ((await deleteNotice(staff, id, new Date())) === "public") {
    return refuse("公開したことのあるお知らせは削除できません。お知らせのページで内容を確かめてください");
  }
  redirect("/admin/notices?done=deleted");
});

export const attachFileAction = staffAction(noticeFileInput, async (staff, input) => {
  const answer = await attachFile(staff, input, new Date());
  if (answer === "unknown") return refuse(unknownNotice);
  if (answer === "full") return refuse({ file: `ファイルは${mostFiles}つまでです。先に1つ削除してください` });
  if (typeof answer === "object") return refuse({ file: fileSentences[answer.refused] });
  revalidatePath("/notices");
  redirect(`/admin/notices/${input.id}/files?done=attached`);
});

export const detachFileAction = staffAction(removeNoticeFileInput, async (staff, input) => {
  if ((await detachFile(staff, input, new Date())) === "unknown") return refuse(unknownNotice);
  revalidatePath("/notices");
  redirect(`/admin/notices/${input.id}/files?done=detached`);
});

function theirs(row: NoticeRow, now: Date) {
  const moment = (at: Date | null) => (at ? longMoment(at) : "");
  const texts: Record<keyof NoticeFields, string> = {
    title: row.title,
    body: row.body,
    audience: noticeAudienceLabels[row.audience],
    eventStartsAt: moment(row.eventStartsAt),
    eventEndsAt: moment(row.eventEndsAt),
    venue: row.venue,
    eventApplication: row.eventApplication,
    publishedAt: moment(row.publishedAt),
    endsOn: row.endsOn ? longDate(row.endsOn) : "",
  };
  const fields = Object.entries(texts) as [keyof NoticeFields, string][];
  return [
    { label: "状態", text: noticeStateLabels[noticeState(row, now)] },
    ...fields.map(([name, text]) => ({ label: noticeLabels[name], text })),
  ];
}
