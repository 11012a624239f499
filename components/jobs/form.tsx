"use client";

import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import type { TakenOver } from "@/lib/jobs/drafts/taken-over";
import { jobFields, jobLabels, jobTable } from "@/lib/jobs/fields/fields";
import { sectionNames } from "@/lib/jobs/fields/kinds";
import type { FormPage } from "@/lib/jobs/form-address";
import { AllButtons, PageButtons } from "./form-buttons";
import { FieldsElsewhere, FormPages, PageNumber } from "./form-pages";
import { JobContents, JobFormSection } from "./form-sections";
import { JustTakenOver } from "./just-taken-over";
import { KeepTyped } from "./keep-typed";
import { TemplateOffer } from "./template-offer";

export type JobFormProps = {
  /** Including id and version, which is 0 for a new one; of a public posting also its id and version. */
  values: Record<string, string>;
  /** One section, or all fields. The other fields travel as hidden ones: a page of the form sends all of it. */
  shown: FormPage;
  /** The page of the form, without parameters. */
  path: string;
  takenOver: TakenOver | null;
  /** "10:05" after a press that has kept what was typed and led here. */
  keptAt?: string | undefined;
  /** That press was 前回の求人から入れる, or ひな形を使う. */
  justTaken?: "taken" | "template" | undefined;
  /** When such a press has filled the form, as its address says. */
  filledAt?: string | undefined;
};

type Props = JobFormProps &
  Pick<ComponentProps<typeof Form>, "action" | "schema"> & {
    /** The 事業者 to choose from, for staff. A 事業者 writes its own postings only. */
    employers?: { value: string; label: string }[];
    opening: ReactNode;
    keep: ComponentProps<typeof KeepTyped>["keep"];
    /** The public posting itself is changed: there is no draft. */
    isPublished?: boolean;
    /** The label of the button that hands the draft over. */
    submit: string;
  };

/** Of a text that was never public, while 業務内容 is empty: where the 職種 is chosen, and where 業務内容 is written. */
function mayFill({ duties, jobId }: Record<string, string>, shown: FormPage, isPublished: boolean): boolean {
  return !duties && !jobId && !isPublished && ["post", "work", "all"].includes(shown);
}

/** The form of a 求人, for staff and 事業者: the fields of its table, one section a page or all on one. */
export function JobForm(props: Props) {
  const { values, shown, path, takenOver, keptAt, justTaken, filledAt = "" } = props;
  const { action, schema, employers, opening, keep, isPublished = false, submit } = props;
  const sections = sectionNames.filter((section) => shown === "all" || shown === section);
  const carried = jobFields.filter(
    (field) => !sections.includes(jobTable[field].section) && (field !== "employerId" || employers),
  );
  return (
    <Form
      // Another page is another form, and so is one into which values were taken over: nothing of the one before stays in
      // it. Without JavaScript the answer to a press finds its form by this key: it holds nothing that changes on the way.
      key={`${shown} ${filledAt}`}
      values={{ ...values, section: shown }}
      action={action}
      {...(schema && { schema })}
    >
      {takenOver && justTaken && <JustTakenOver takenOver={takenOver} press={justTaken} values={values} />}
      {mayFill(values, shown, isPublished) && <TemplateOffer shown={shown} />}
      {shown === sectionNames[0] || shown === "all" ? <p>{opening}</p> : null}
      {shown === "all" ? <JobContents /> : <PageNumber shown={shown} isArrival={keptAt !== undefined} />}
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <HiddenField name="jobId" value={values.jobId ?? ""} />
      <HiddenField name="jobVersion" value={values.jobVersion ?? "0"} />
      <HiddenField name="formPath" value={path} />
      <HiddenField name="section" value={shown} />
      {carried.map((field) => (
        <HiddenField key={field} name={field} value={values[field] ?? ""} />
      ))}
      {sections.map((section) => (
        <JobFormSection
          key={section}
          name={section}
          takenOver={takenOver}
          before={
            section === "post" &&
            employers && <SelectField name="employerId" label={jobLabels.employerId} options={employers} />
          }
        />
      ))}
      <div className="save-bar sticky bottom-0 -mx-4 border-t border-solid-gray-420 bg-white px-4 py-3 desktop:static desktop:mx-0 desktop:border-0 desktop:px-0">
        {shown === "all" ? (
          <AllButtons isPublished={isPublished} submit={submit} />
        ) : (
          <PageButtons shown={shown} isPublished={isPublished} />
        )}
        <KeepTyped keep={keep} keptAt={keptAt} />
      </div>
      {/* Below the buttons that save: Enter in a field presses the first button of the form. */}
      {shown !== "all" && <FieldsElsewhere shown={shown} />}
      <FormPages shown={shown} needsEmployer={employers !== undefined} />
    </Form>
  );
}
