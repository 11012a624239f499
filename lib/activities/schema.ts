import { z } from "zod";
import { day, optionalLine, optionalText, rowId } from "@/lib/form/fields";
import {
  type ActivityKind,
  type ActivityResult,
  type ActivityWay,
  activityKindLabels,
  activityLabels,
  activityResultLabels,
  activityWayLabels,
} from "./labels";

// Not the lists of the database schema, which must not come into the bundle of a form.
const keysOf = <Key extends string>(labels: Record<Key, string>) => Object.keys(labels) as [Key, ...Key[]];
const kinds = keysOf<ActivityKind>(activityKindLabels);

/** The kinds that the form offers: 「就職が決まった」 has a page of its own. */
export const offeredKinds = kinds.filter((kind) => kind !== "hired");

const longestLine = 200;
const longestNote = 500;

/** A choice that may be empty: null. */
const optionalChoice = <Key extends string>(labels: Record<Key, string>, label: string) =>
  z
    .string()
    .optional()
    .transform((chosen) => chosen ?? "")
    .pipe(z.union([z.literal(""), z.enum(keysOf(labels))], `${label}を選びなおしてください`))
    .transform((chosen) => chosen || null);

const line = (field: keyof typeof activityLabels) => optionalLine(activityLabels[field], longestLine);

const fields = {
  id: rowId,
  doneOn: day(activityLabels.doneOn),
  eventName: line("eventName"),
  organiser: line("organiser"),
  venue: line("venue"),
  employerName: line("employerName"),
  phone: line("phone"),
  jobTitle: line("jobTitle"),
  jobNumber: line("jobNumber"),
  helloWorkNumber: line("helloWorkNumber"),
  way: optionalChoice<ActivityWay>(activityWayLabels, activityLabels.way),
  result: optionalChoice<ActivityResult>(activityResultLabels, activityLabels.result),
  note: optionalText(activityLabels.note, longestNote),
};

const notChosen = `${activityLabels.kind}を選んでください`;

type Shape = { kind: ActivityKind; employerName: string; eventName: string };

/** An event has a name; whatever else somebody did, they did it with a 事業者. 「就職が決まった」 asks for nothing. */
function demandName({ kind, employerName, eventName }: Shape, context: z.RefinementCtx): void {
  const field = kind === "event" ? "eventName" : "employerName";
  if (kind === "hired" || { eventName, employerName }[field]) return;
  context.addIssue({
    code: "custom",
    path: [field],
    message: `${activityLabels[field]}を入力してください`,
  });
}

/** The form shows the fields of an event for an event alone. */
function withoutEvent<Entry extends Shape>(entry: Entry): Entry {
  return entry.kind === "event" ? entry : { ...entry, eventName: "", organiser: "", venue: "" };
}

/** 記録をつける. `job`: the posting from which the form was filled in, or "". */
export const addActivityInput = z
  .object({
    ...fields,
    kind: z.enum(offeredKinds, notChosen),
    job: z
      .union([z.literal(""), rowId])
      .optional()
      .transform((id) => id || null),
  })
  .superRefine(demandName)
  .transform(withoutEvent);

export type AddActivityInput = z.output<typeof addActivityInput>;

/** 記録を直す */
export const changeActivityInput = z
  .object({ ...fields, kind: z.enum(kinds, notChosen) })
  .superRefine(demandName)
  .transform(withoutEvent);

export type ChangeActivityInput = z.output<typeof changeActivityInput>;

/** 記録を消す */
export const activityIdInput = z.object({ id: rowId });

/** 就職が決まりました: an id that the page made, and the posting, or "". */
export const hiredInput = z.object({
  id: rowId,
  job: z
    .union([z.literal(""), rowId])
    .optional()
    .transform((id) => id || null),
});

export type HiredInput = z.output<typeof hiredInput>;
