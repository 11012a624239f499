import type { AddPhotoOutcome } from "@/lib/employers/photos/add";
import type { ChangePhotoOutcome } from "@/lib/employers/photos/change";
import { altLabel } from "@/lib/employers/photos/labels";
import { addPhotoSentences, changePhotoSentences } from "@/lib/employers/photos/sentences";
import { limitedSentence } from "@/lib/form/sentences";
import { Refusal, refuse } from "@/lib/form/state";

/** What the form of a photo says when the press did not count, to staff and 担当者. What was typed stays. */
export function refuseAdd(answer: Exclude<AddPhotoOutcome, { outcome: "added" }>): Refusal {
  if (answer.outcome === "limited") return refuse(limitedSentence(answer.until));
  return refuse(addPhotoSentences[answer.outcome]);
}

/** `seenFile`: the picture that the page showed. */
export function refuseChange(
  answer: Exclude<ChangePhotoOutcome, { outcome: "changed" }>,
  seenFile: string,
): Refusal {
  if (answer.outcome === "limited") return refuse(limitedSentence(answer.until));
  if (answer.outcome !== "conflict") return refuse(changePhotoSentences[answer.outcome]);
  const { alt, file } = answer.current;
  // The next press overwrites what is shown now, knowingly.
  return new Refusal(
    { "": changePhotoSentences.conflict },
    {
      current: [...(file === seenFile ? [] : [otherPicture]), { label: altLabel, text: alt }],
      values: { seenFile: file, seenAlt: alt },
    },
  );
}

const otherPicture = { label: "写真", text: "別の写真に替わっています（写真の一覧で見られます）" };
