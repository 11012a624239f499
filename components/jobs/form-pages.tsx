"use client";

import { type ReactNode, useEffect } from "react";
import { useFormContext } from "@/components/form/context";
import { fieldId } from "@/lib/form/field-id";
import { type JobField, jobFields, jobLabels, jobTable } from "@/lib/jobs/fields/fields";
import { type JobSection, jobSections, sectionNames } from "@/lib/jobs/fields/kinds";
import type { FormPage } from "@/lib/jobs/form-address";
import { missingForPublishing } from "@/lib/jobs/missing";

/** `isArrival`: a press on another page has led here. A keyboard and a screen reader go on with the fields. */
export function PageNumber({ shown, isArrival }: { shown: JobSection; isArrival: boolean }) {
  useEffect(() => {
    if (!isArrival) return;
    const field = document.getElementById(window.location.hash.slice(1));
    if (field) field.focus();
    else document.getElementById(`${shown}-title`)?.focus({ preventScroll: true });
  }, [isArrival, shown]);
  const number = sectionNames.indexOf(shown) + 1;
  return (
    <div>
      <p>
        <span id="page-number">
          全{sectionNames.length}ページの{number}ページ目
        </span>{" "}
        <a href="#form-pages" className="link inline-flex min-h-11 items-center">
          ページの一覧
        </a>
      </p>
      <progress
        aria-labelledby="page-number"
        value={number}
        max={sectionNames.length}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border border-solid-gray-420 bg-white [&::-moz-progress-bar]:bg-key-900 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-key-900"
      />
    </div>
  );
}

type Props = {
  shown: FormPage;
  /** The form has a field for the 事業者. */
  needsEmployer: boolean;
};

/** The pages of the form, with what is still missing on each. A press keeps what was typed and turns to the page. */
export function FormPages({ shown, needsEmployer }: Props) {
  if (shown === "all") {
    return (
      <p>
        <Turn to="post">ページごとに入力する</Turn>
      </p>
    );
  }
  const previous = sectionNames[sectionNames.indexOf(shown) - 1];
  return (
    <nav id="form-pages" tabIndex={-1} aria-labelledby="form-pages-title" className="space-y-2 outline-none">
      {previous && (
        <p>
          <Turn to={previous}>前のページ（{jobSections[previous]}）へ戻る</Turn>
        </p>
      )}
      <h2 id="form-pages-title" className="text-std-18B-160">
        ページの一覧
      </h2>
      <p className="text-solid-gray-700">押すと、入力の途中を保存して、そのページへ移ります。</p>
      <ol className="divide-y divide-solid-gray-300 rounded-8 border border-solid-gray-300 bg-white px-4">
        {sectionNames.map((section) => (
          <li key={section} className="flex min-h-12 flex-wrap items-center justify-between gap-x-4">
            {section === shown ? (
              <span aria-current="step" className="font-bold">
                {jobSections[section]}
              </span>
            ) : (
              <Turn to={section}>{jobSections[section]}</Turn>
            )}
            <Progress section={section} isShown={section === shown} needsEmployer={needsEmployer} />
          </li>
        ))}
      </ol>
      <p>
        <Turn to="all">すべての欄を1ページで入力する</Turn>
      </p>
    </nav>
  );
}

function Progress({
  section,
  isShown,
  needsEmployer,
}: {
  section: JobSection;
  isShown: boolean;
  needsEmployer: boolean;
}) {
  const { values, errors } = useFormContext();
  if (isShown) return <span className="text-solid-gray-700">いまのページ</span>;
  if (jobFields.some((field) => errors[field] && jobTable[field].section === section))
    return <span className="text-error-1">直すところがあります</span>;
  const count = missingIn(values, needsEmployer).filter(
    (field) => jobTable[field].section === section,
  ).length;
  return count > 0 ? (
    <span>必須があと{count}つ</span>
  ) : (
    <span className="text-success-2">✓ 必須は入力ずみ</span>
  );
}

function missingIn(values: Record<string, string>, needsEmployer: boolean): JobField[] {
  const text = Object.fromEntries(jobFields.map((field) => [field, values[field] ?? ""]));
  const demanded = missingForPublishing(text as Record<JobField, string>).map(({ field }) => field);
  const always: JobField[] = needsEmployer ? ["title", "employerId"] : ["title"];
  return [...always.filter((field) => !values[field]), ...demanded];
}

/** Mistakes and warnings about fields of other pages: what names the field leads here, and the button leads there. */
export function FieldsElsewhere({ shown }: { shown: JobSection }) {
  const { errors, warned } = useFormContext();
  const named = (field: JobField) =>
    errors[field] ?? warned?.warnings.find((warning) => warning.field === field)?.about;
  const fields = jobFields.filter((field) => jobTable[field].section !== shown && named(field));
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="fields-elsewhere" className="rounded-8 border-2 border-error-1 bg-white p-4">
      <h2 id="fields-elsewhere" className="text-std-18B-160">
        ほかのページの、直すところ
      </h2>
      <p>押すと、入力の途中を保存して、その欄へ移ります。</p>
      <ul className="mt-2">
        {fields.map((field) => (
          <li key={field}>
            <Turn to={field} id={fieldId(field)}>
              {jobLabels[field]}（{jobSections[jobTable[field].section]}）
            </Turn>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A button that looks like a link: it takes along what was typed. */
function Turn({ to, id, children }: { to: FormPage | JobField; id?: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      id={id}
      name="turn"
      value={to}
      className="link inline-flex min-h-11 min-w-11 cursor-pointer items-center text-start"
    >
      {children}
    </button>
  );
}
