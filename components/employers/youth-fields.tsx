"use client";

import type { ReactNode } from "react";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import {
  fieldsOfGroup,
  givenAnswers,
  type YouthField,
  type YouthGroup,
  youthGroups,
  youthTable,
  youthYears,
} from "@/lib/employers/youth/fields";

const answers = givenAnswers.map((answer) => ({ value: answer, label: answer }));
const parents = [
  { who: "男性", could: "youthFathers", did: "youthFathersOnLeave" },
  { who: "女性", could: "youthMothers", did: "youthMothersOnLeave" },
] as const;

/** The fields of 青少年雇用情報, for staff and for the 担当者 of a 事業者. Nothing is demanded. */
export function EmployerYouthFields() {
  return (
    <>
      <YouthInput name="youthYear" label="事業年度（西暦）" />
      <Group name="hiring">
        <p>
          新卒者等は、学校を卒業してすぐの方と、同じ扱いで採用した既卒の方です。離職者は、その年度に採用した方のうち、これまでに離職した方です。
        </p>
        {youthYears.map(({ name, hires, women, leavers }) => (
          <Together key={name} legend={`新卒者等（${name}）`}>
            <YouthInput name={hires} label="採用者数（人）" />
            <YouthInput name={women} label="うち女性（人）" />
            <YouthInput name={leavers} label="うち離職者（人）" />
          </Together>
        ))}
        <YouthInput name="youthTenure" />
        <YouthInput name="youthAverageAge" />
      </Group>
      <Group name="growth">
        {fieldsOfGroup("growth").map((field) => (
          <YouthInput key={field} name={field} />
        ))}
      </Group>
      <Group name="keeping">
        <YouthInput name="youthOvertime" />
        <YouthInput name="youthPaidLeave" />
        {parents.map(({ who, could, did }) => (
          <Together key={who} legend={`育児休業（${who}）`}>
            <YouthInput name={could} label="対象者数（人）" />
            <YouthInput name={did} label="取得者数（人）" />
          </Together>
        ))}
        <YouthInput name="youthWomenOnBoard" />
        <YouthInput name="youthWomenManaging" />
      </Group>
    </>
  );
}

function Group({ name, children }: { name: YouthGroup; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 space-y-6 border-t border-solid-gray-420 pt-4">
      <legend className="pe-3 text-std-20B-150">{youthGroups[name]}</legend>
      {children}
    </fieldset>
  );
}

/** Numbers that belong together, side by side where there is room. */
function Together({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 rounded-8 border border-solid-gray-300 bg-white px-4 pb-4">
      <legend className="px-1 text-std-17B-170">{legend}</legend>
      <div className="mt-1 grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-4">
        {children}
      </div>
    </fieldset>
  );
}

function YouthInput({ name, label }: { name: YouthField; label?: string }) {
  const entry = youthTable[name];
  const common = { name, help: entry.help, required: false };
  switch (entry.kind) {
    case "answer":
      return <SelectField {...common} label={entry.label} options={answers} />;
    case "notes":
      return <TextField {...common} label={entry.label} autoComplete="off" />;
    default:
      return (
        <TextField
          {...common}
          label={label ?? `${entry.label}（${entry.unit}）`}
          inputMode={entry.kind === "whole" ? "numeric" : "decimal"}
          autoComplete="off"
          className="max-w-60"
        />
      );
  }
}
