import { RadioField } from "@/components/form/radio-field";
import { SelectField } from "@/components/form/select-field";
import { SetField } from "@/components/form/set-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type JobField, jobTable } from "@/lib/jobs/fields/fields";

/** More choices than these stand in a select. */
const mostRadios = 5;

/** The field of a 求人 as its entry in the table says. The employer is chosen elsewhere. */
export function JobInput({ name }: { name: JobField }) {
  const field = jobTable[name];
  const required = name === "title" || Boolean(field.demanded || field.demandedWhen);
  const common = { name, label: field.label, help: field.help, required };
  switch (field.kind) {
    case "employer":
      return null;
    case "text":
      return <TextArea rows={field.most > 1000 ? 6 : 2} {...common} />;
    case "whole":
      return (
        <TextField
          {...common}
          label={`${field.label}（${field.unit}）`}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-60"
        />
      );
    case "day":
      return <TextField type="date" className="max-w-60" {...common} />;
    case "phone":
      return <TextField inputMode="tel" autoComplete="off" {...common} />;
    case "email":
      return <TextField inputMode="email" autoCapitalize="none" autoComplete="off" {...common} />;
    case "line":
    case "helloWorkNumber":
      return <TextField autoComplete="off" {...common} />;
    case "set":
      return <SetField {...common} choices={field.choices} />;
    default: {
      const options = Object.entries(field.choices).map(([value, label]) => ({ value, label }));
      return required && options.length <= mostRadios ? (
        <RadioField name={name} legend={field.label} help={field.help} options={options} required />
      ) : (
        <SelectField {...common} options={options} />
      );
    }
  }
}
