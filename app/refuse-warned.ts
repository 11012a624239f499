import { fieldId } from "@/lib/form/field-id";
import { Refusal, refuse } from "@/lib/form/state";
import { type Acknowledgement, seenOf, type Warned } from "@/lib/jobs/acknowledge";
import { fieldAddress } from "@/lib/jobs/form-address";
import type { Warning } from "@/lib/jobs/warnings";

const warnedPresses = {
  staff: {
    title: { first: "公開する前に、確かめてください", public: "公開中の求人を変える前に、確かめてください" },
    held: "まだ公開していません",
    reasonLabel: "このまま公開する理由",
    button: "このまま公開する",
  },
  employer: {
    title: {
      first: "申請する前に、確かめてください",
      public: "公開中の求人の変更を申請する前に、確かめてください",
    },
    held: "まだ申請していません",
    reasonLabel: "このまま申請する理由（市の職員が読みます）",
    button: "このまま申請する",
  },
} as const;

/** Where a text with warnings is corrected: the field in a form, or another step. */
type Correction = { label: string; href: (warning: Warning) => string };

/** On `page`, the form of the text; "" in that form itself, which has a button for a field of another of its pages. */
export const inForm = (page: string): Correction => ({
  label: "この欄を直す",
  href: ({ field }) => (page ? fieldAddress(page, field) : `#${fieldId(field)}`),
});

/** The press was held back: the form shows the warnings, with a field for the reason. */
export function refuseWarned(
  side: keyof typeof warnedPresses,
  { warnings, isPublic }: Warned,
  answered: Acknowledgement,
  correction: Correction = inForm(""),
  values: Record<string, string> = {},
): Refusal {
  const { title, held, reasonLabel, button } = warnedPresses[side];
  const blocking = warnings.filter(({ blocks }) => blocks);
  if (blocking.length > 0)
    return refuse([`${held}。`, ...blocking.map(({ reason }) => reason)].join(""), values);
  const seen = seenOf(warnings);
  // The person has read these warnings already, and has pressed without a reason.
  const isMissing = answered.warningsSeen === seen;
  const warningReason = isMissing
    ? `${button}理由を入力してください`
    : `${held}。下の注意を読んで、直すか、理由を書いて進んでください`;
  const warned = {
    title: isPublic ? title.public : title.first,
    warnings: warnings.map((warning) => ({
      field: warning.field,
      about: `${warning.label}：${warning.found}`,
      reason: warning.reason,
      instead: warning.instead,
      correct: { href: correction.href(warning), label: correction.label },
    })),
    seen,
    reasonLabel,
    button,
  };
  return new Refusal({ warningReason }, { values: { ...values, warningsSeen: seen }, warned });
}
