import { type AddOutcome, mostSaved } from "./add";
import type { NoteOutcome } from "./change-note";
import { type Comparison, mostCompared } from "./compare";

const notOffered = "検討リストは、いまはお使いになれません";

export const addSentences = {
  full: `検討リストには${mostSaved}件まで入れられます。使わないものを外してから、もう一度押してください`,
  unknown: "この求人は見つかりません。公開が終わったか、URLが違います",
  "not-offered": notOffered,
} as const satisfies Record<Exclude<AddOutcome, "saved">, string>;

export const noteSentences = {
  unknown: "この求人は、検討リストから外されています。もう一度入れてからメモを書いてください",
} as const satisfies Record<Exclude<NoteOutcome, "changed">, string>;

export const compareSentences = {
  "too-few": `検討リストから、2件か${mostCompared}件を選んで「選んだ求人を比べる」を押してください`,
  "too-many": `比べられるのは${mostCompared}件までです。検討リストで選びなおしてください`,
} as const satisfies Record<Exclude<Comparison["outcome"], "compared">, string>;
