import type { ReactNode } from "react";
import { RadioField } from "@/components/form/radio-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type JobField, jobChoices, jobLabels, jobUnits } from "@/lib/jobs/fields";

type Props = { name: JobField; help?: ReactNode; required?: boolean };

export const label = (name: JobField) => jobLabels[name];

export function Short({ name, ...rest }: Props) {
  return <TextField name={name} label={label(name)} autoComplete="off" {...rest} />;
}

export function Long({ name, ...rest }: Props) {
  return <TextArea name={name} label={label(name)} rows={2} {...rest} />;
}

export function Whole({ name, ...rest }: Props) {
  return (
    <TextField
      name={name}
      label={`${label(name)}（${jobUnits[name]}）`}
      inputMode="numeric"
      autoComplete="off"
      className="max-w-60"
      {...rest}
    />
  );
}

export function Choice({ name }: { name: keyof typeof jobChoices }) {
  const options = Object.entries(jobChoices[name]).map(([value, text]) => ({ value, label: text }));
  return <RadioField name={name} legend={label(name)} options={options} required />;
}
