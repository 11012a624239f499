import { z } from "zod";
import { mostFileBytes, mostFileText } from "@/lib/files/upload-limit";
import {
  line,
  optionalDay,
  optionalLine,
  optionalMoment,
  optionalText,
  rowId,
  version,
} from "@/lib/form/fields";
import { noticeLabels } from "./labels";

/** お知らせ. A draft needs a title only; missing.ts says what publication needs. */
const noticeFields = z.object({
  title: line(noticeLabels.title, 100),
  body: optionalText(noticeLabels.body, 20_000),
  audience: z.enum(["everyone", "general", "student"], "対象を選んでください"),
  eventStartsAt: optionalMoment(noticeLabels.eventStartsAt),
  eventEndsAt: optionalMoment(noticeLabels.eventEndsAt),
  venue: optionalLine(noticeLabels.venue, 200),
  howToJoin: optionalText(noticeLabels.howToJoin, 1000),
  publishedAt: optionalMoment(noticeLabels.publishedAt),
  endsOn: optionalDay(noticeLabels.endsOn),
});

export const noticeInput = noticeFields.extend({
  /** The page of the form chooses it, so that repeated presses make one お知らせ (idempotency key). Version 0: there is no row yet. */
  id: rowId,
  version,
  /** The button that was pressed. The check in the browser runs without it. */
  intent: z.enum(["save", "publish", "preview"], "ボタンをもう一度押してください").default("save"),
});

export const noticeIdInput = z.object({ id: rowId });

export const noticeFileInput = z.object({
  id: rowId,
  file: z
    .file("ファイルを選んでください")
    .max(mostFileBytes, `ファイルは、1つ${mostFileText}までです。小さくしてからお試しください`),
});

export const removeNoticeFileInput = z.object({ id: rowId, file: rowId });

export type NoticeFields = z.output<typeof noticeFields>;
export type NoticeInput = z.output<typeof noticeInput>;
