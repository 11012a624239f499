"use client";

import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { RadioField } from "@/components/form/radio-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import {
  activityKindLabels,
  activityLabels,
  activityResultLabels,
  activityWayLabels,
} from "@/lib/activities/labels";
import { addActivityAction, changeActivityAction } from "./actions";

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
// 「就職が決まった」 has a page of its own, which also stops the mails.
const kinds = options(activityKindLabels).filter(({ value }) => value !== "hired");

type Props = {
  /** Made by the page: a repeated press makes no second entry. */
  id: string;
  values: Record<string, string>;
  days: { oldest: string; newest: string };
};

export function AddActivityForm({ id, job, ...shared }: Props & { job: string }) {
  return (
    <Form
      action={addActivityAction}
      schema={() => import("@/lib/activities/schema").then((all) => all.addActivityInput)}
      values={shared.values}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="job" value={job} />
      <Kind />
      <Fields days={shared.days} />
      <SubmitButton>記録する</SubmitButton>
    </Form>
  );
}

export function ChangeActivityForm({ id, values, days }: Props) {
  const isHired = values.kind === "hired";
  return (
    <Form
      action={changeActivityAction}
      schema={() => import("@/lib/activities/schema").then((all) => all.changeActivityInput)}
      values={values}
    >
      <HiddenField name="id" value={id} />
      {isHired ? <HiddenField name="kind" value="hired" /> : <Kind />}
      <Fields days={days} isHired={isHired} />
      <SubmitButton>保存する</SubmitButton>
    </Form>
  );
}

function Kind() {
  return <RadioField name="kind" legend={activityLabels.kind} options={kinds} required />;
}

/** The fields of an event are shown while 「面接会・相談会に参加」 is chosen (globals.css). */
function Fields({ days, isHired = false }: Pick<Props, "days"> & { isHired?: boolean }) {
  return (
    <>
      <TextField
        name="doneOn"
        label={activityLabels.doneOn}
        type="date"
        min={days.oldest}
        max={days.newest}
        className="max-w-56"
      />
      {!isHired && (
        <div data-when="event" className="space-y-8">
          <TextField name="eventName" label={activityLabels.eventName} maxLength={200} />
          <TextField name="organiser" label={activityLabels.organiser} maxLength={200} required={false} />
          <TextField name="venue" label={activityLabels.venue} maxLength={200} required={false} />
        </div>
      )}
      <TextField
        name="employerName"
        label={activityLabels.employerName}
        maxLength={200}
        required={!isHired}
        help={isHired ? undefined : "「面接会・相談会に参加」のときは、空欄でも記録できます。"}
      />
      <TextField
        name="phone"
        label={activityLabels.phone}
        type="tel"
        maxLength={200}
        className="max-w-80"
        required={false}
      />
      <TextField name="jobTitle" label={activityLabels.jobTitle} maxLength={200} required={false} />
      <TextField
        name="jobNumber"
        label={activityLabels.jobNumber}
        maxLength={200}
        className="max-w-56"
        required={false}
      />
      <TextField
        name="helloWorkNumber"
        label={activityLabels.helloWorkNumber}
        maxLength={200}
        className="max-w-80"
        required={false}
      />
      <SelectField
        name="way"
        label={activityLabels.way}
        options={options(activityWayLabels)}
        required={false}
      />
      <SelectField
        name="result"
        label={activityLabels.result}
        options={options(activityResultLabels)}
        help="あとから「記録を直す」で入れられます。"
        required={false}
      />
      <TextArea
        name="note"
        label={activityLabels.note}
        rows={4}
        help="自分のためのメモです。500文字以内で書いてください。印刷する紙には出ません。"
        required={false}
      />
    </>
  );
}
