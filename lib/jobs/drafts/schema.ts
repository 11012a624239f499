import { z } from "zod";
import { optionalText, rowId, version } from "@/lib/form/fields";
import { picked } from "@/lib/form/picked";
import { isJobField, type JobField, jobFields, jobTable } from "@/lib/jobs/fields/fields";
import { isJobSection, type JobSection } from "@/lib/jobs/fields/kinds";
import { isOccupation, type Occupation } from "@/lib/jobs/fields/occupations";
import { jobInput, jobTarget, ownJobInput } from "@/lib/jobs/schema";
import type { Choices } from "./merge";
import { typedInput } from "./typed-schema";

/** The answer to warnings: lib/jobs/acknowledge.ts. */
const acknowledgement = {
  warningsSeen: z.string().max(100).default(""),
  warningReason: optionalText("理由", 500),
};

/** 公開する and 承認を申請する on the page of a text, which asks to confirm what was taken over from an earlier one. */
export const publishTarget = jobTarget.extend({
  ...acknowledgement,
  confirmed: z
    .string()
    .optional()
    .transform((value) => value === "on"),
});

const saved = {
  ...jobTarget.extend(acknowledgement).shape,
  /** The public posting that the form changes; "" for a new one. */
  jobId: z
    .union([z.literal(""), rowId])
    .default("")
    .transform((id) => id || null),
  /** The version of that posting from which the form was filled. */
  jobVersion: version.default(0),
  /** The button that was pressed: 下書き保存, 変更を公開する, or the one that hands over. */
  intent: z.enum(["save", "change", "submit"], "ボタンをもう一度押してください").default("save"),
};

/** The form of a 求人 for staff. */
export const staffDraftInput = pages(jobInput.safeExtend(saved));
/** The form of a 求人 for a 事業者. */
export const ownDraftInput = pages(ownJobInput.safeExtend(saved));

/** A press that opens another page of the form, or a field on it; what was typed is kept, and nothing is saved. */
type Turn = { outcome: "turn"; typed: z.output<typeof typedInput>; to: JobSection | "all" | JobField };

/** ひな形を使う: fills the form with the text for the chosen 職種; nothing is saved, and half a number may stay. */
type Fill = { outcome: "fill"; typed: z.output<typeof typedInput>; occupation: Occupation };

/**
 * The form of a 求人 is shown page by page: a button turns to another page, or it saves. 保存して次へ (`next`) refuses the
 * mistakes of its own page. The other buttons that turn (`turn`) refuse nothing. A button that saves refuses the mistakes of
 * all pages. ひな形を使う (`fill`) needs a 職種 alone.
 */
function pages<Form extends z.ZodType>(form: Form) {
  return z
    .record(z.string(), z.unknown())
    .transform((sent, context): Turn | Fill | { outcome: "save"; saved: z.output<Form> } => {
      if (sent.fill !== undefined) return readFill(sent, context);
      const to = sent.next ?? sent.turn;
      const parsed = to === undefined || sent.next !== undefined ? form.safeParse(sent) : undefined;
      if (to === undefined && parsed?.success) return { outcome: "save", saved: parsed.data };
      const flaws = (parsed?.error?.issues ?? []).filter(
        ({ path }) => to === undefined || isOnPage(sent.section, path[0]),
      );
      if (flaws.length > 0) {
        for (const { path, message } of flaws) context.addIssue({ code: "custom", path, message });
        return z.NEVER;
      }
      const typed = typedInput.safeParse(sent);
      if (typed.success && (to === "all" || isJobSection(to) || isFieldName(to))) {
        return { outcome: "turn", typed: typed.data, to };
      }
      context.addIssue("ボタンをもう一度押してください");
      return z.NEVER;
    });
}

function readFill(sent: Record<string, unknown>, context: z.RefinementCtx): Fill {
  const typed = typedInput.safeParse(sent);
  const { occupation } = sent;
  if (typed.success && isOccupation(occupation)) return { outcome: "fill", typed: typed.data, occupation };
  if (typed.success) context.addIssue({ code: "custom", path: ["occupation"], message: chooseFirst });
  else context.addIssue("ボタンをもう一度押してください");
  return z.NEVER;
}

const chooseFirst = "職種を選んでから、「ひな形を使う」を押してください";

const isFieldName = (name: unknown): name is JobField => typeof name === "string" && isJobField(name);

function isOnPage(section: unknown, field: unknown): boolean {
  return isFieldName(field) && jobTable[field].section === section;
}

/** The field in which staff choose between two texts of `field`. */
export const choiceName = <F extends JobField>(field: F) => `choose-${field}` as const;
const choice = z.enum(["submitted", "current"]).optional();
const choiceFields = Object.fromEntries(jobFields.map((field) => [choiceName(field), choice]));

/** For a decision of staff: the submission and the public posting beside it, in the versions that the page showed. */
export const approvalTarget = z
  .object({ ...choiceFields, ...jobTarget.extend(acknowledgement).shape, jobVersion: version })
  .transform((input) => {
    const { id, version, jobVersion, warningsSeen, warningReason } = input;
    const chosen: Record<string, unknown> = input;
    const choices = Object.fromEntries(
      jobFields.map((field) => [field, chosen[choiceName(field)]]),
    ) as Choices;
    return { id, version, jobVersion, warningsSeen, warningReason, choices };
  });
/** 審査中に戻す, in the version that the page showed. */
export const reopenTarget = jobTarget.extend({ version });
export const pickedSubmissionsInput = picked("承認する求人を選んでください");
