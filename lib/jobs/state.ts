import { addDays, japanDate } from "@/lib/calendar";
import type { publicationStates } from "@/lib/db/schema/content";

/** What a row means now: the calendar opens and closes, nobody has to. */
export const jobStateLabels = {
  draft: "下書き",
  scheduled: "公開予定",
  open: "公開中",
  closing: "まもなく締切",
  closed: "募集終了",
  withdrawn: "取り下げ",
} as const;

export type JobState = keyof typeof jobStateLabels;

/** Days before the last one from which staff are told. */
export const closingDays = 5;

type Facts = {
  state: (typeof publicationStates)[number];
  opensOn: string | null;
  closesOn: string | null;
};

export function jobState({ state, opensOn, closesOn }: Facts, now: Date): JobState {
  if (state !== "published" || !opensOn || !closesOn) return state === "withdrawn" ? "withdrawn" : "draft";
  const today = japanDate(now);
  if (opensOn > today) return "scheduled";
  if (closesOn < today) return "closed";
  return closesOn <= addDays(today, closingDays) ? "closing" : "open";
}
