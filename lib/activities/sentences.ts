import { randomUUID } from "node:crypto";
import { type Refusal, refuse } from "@/lib/form/state";
import type { AddOutcome } from "./add";
import type { ChangeOutcome } from "./change";
import { mostActivities } from "./insert";
import type { HiredOutcome } from "./record-hired";

const notOffered = "求職活動の記録は、いまはお使いになれません";
const full = `記録は${mostActivities.toLocaleString("ja-JP")}件までです。古い記録を消してから、もう一度押してください`;
const gone = "このアカウントは、すでに削除されています";

const daySentences = {
  future: "した日は、今日か、今日より前の日を入力してください",
  "too-old": "した日は、2年前までの日を入力してください",
} as const;

const isAboutDay = (answer: string): answer is keyof typeof daySentences =>
  Object.hasOwn(daySentences, answer);

const addSentences = {
  ...daySentences,
  written:
    "この画面からは、すでに1件を記録しています。別の1件として記録するときは、もう一度押してください。直すときは、一覧の「記録を直す」から行えます",
  full,
  unknown: gone,
  "not-offered": notOffered,
} as const satisfies Record<Exclude<AddOutcome, "added">, string>;

const changeSentences = {
  ...daySentences,
  unknown: "この記録は、すでにありません。一覧からやり直してください",
} as const satisfies Record<Exclude<ChangeOutcome, "changed">, string>;

export const hiredSentences = {
  full,
  unknown: gone,
  "not-offered": notOffered,
} as const satisfies Record<Exclude<HiredOutcome, "recorded">, string>;

export function refuseAdd(answer: Exclude<AddOutcome, "added">): Refusal {
  // The next press is another entry, knowingly: it needs an id of its own.
  if (answer === "written") return refuse(addSentences.written, { id: randomUUID() });
  return refuse(isAboutDay(answer) ? { doneOn: daySentences[answer] } : addSentences[answer]);
}

export function refuseChange(answer: Exclude<ChangeOutcome, "changed">): Refusal {
  return refuse(isAboutDay(answer) ? { doneOn: daySentences[answer] } : changeSentences[answer]);
}
