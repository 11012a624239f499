"use client";

import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type JobSection, jobSections } from "@/lib/jobs/field-kinds";
import { jobLabels } from "@/lib/jobs/fields";
import { JobContents, JobFormSection } from "./form-sections";
import { KeepTyped } from "./keep-typed";

type Props = Pick<ComponentProps<typeof Form>, "action" | "schema"> & {
  /** Including id and version, which is 0 for a new one; of a public posting also its id and version. */
  values: Record<string, string>;
  /** The 事業者 to choose from, for staff. A 事業者 writes its own postings only. */
  employers?: { value: string; label: string }[];
  opening: ReactNode;
  keep: ComponentProps<typeof KeepTyped>["keep"];
  /** The buttons, in a bar that is always visible on phones. */
  children: ReactNode;
};

/** The form of a 求人, for staff and 事業者: the fields of its table, section by section. */
export function JobForm({ values, employers, opening, keep, children, ...form }: Props) {
  return (
    <Form values={values} {...form}>
      <p>{opening}</p>
      <JobContents />
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <HiddenField name="jobId" value={values.jobId ?? ""} />
      <HiddenField name="jobVersion" value={values.jobVersion ?? "0"} />
      {(Object.keys(jobSections) as JobSection[]).map((section) => (
        <JobFormSection
          key={section}
          name={section}
          before={
            section === "post" &&
            employers && <SelectField name="employerId" label={jobLabels.employerId} options={employers} />
          }
        />
      ))}
      <div className="save-bar sticky bottom-0 -mx-4 border-t border-solid-gray-420 bg-white px-4 py-3 desktop:static desktop:mx-0 desktop:border-0 desktop:px-0">
        {children}
        <KeepTyped keep={keep} />
      </div>
    </Form>
  );
}

/**
 * The buttons of a draft, one below the other when text is enlarged. Enter in a field presses the first, which must not
 * publish.
 */
export function DraftButtons({ submit }: { submit: string }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2 desktop:flex desktop:gap-4">
      <SubmitButton look="secondary" name="intent" value="save">
        下書き保存
      </SubmitButton>
      <SubmitButton name="intent" value="submit">
        {submit}
      </SubmitButton>
    </div>
  );
}
