import { randomUUID } from "node:crypto";
import type { NoticeInput } from "@/lib/notices/schema";

/** What the form of a new お知らせ sends. */
export function noticeForm(own: Partial<NoticeInput> = {}): NoticeInput {
  return {
    id: randomUUID(),
    version: 0,
    intent: "publish",
    title: "面接会",
    body: "本文",
    audience: "everyone",
    eventStartsAt: null,
    eventEndsAt: null,
    venue: "",
    howToJoin: "",
    publishedAt: null,
    endsOn: null,
    ...own,
  };
}
