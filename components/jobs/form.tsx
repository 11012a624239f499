"use client";

import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { districts } from "@/lib/site";
import { Choice, Long, label, Short, Whole } from "./form-fields";
import { JobContents, JobSection } from "./form-sections";

const districtOptions = districts.map((name) => ({ value: name, label: name }));

type Props = Pick<ComponentProps<typeof Form>, "action" | "schema"> & {
  /** Including id and version, which is 0 for a new one; of a public posting also its id and version. */
  values: Record<string, string>;
  /** The 事業者 to choose from, for staff. A 事業者 writes its own postings only. */
  employers?: { value: string; label: string }[];
  opening: ReactNode;
  /** The buttons, in a bar that is always visible on phones. */
  children: ReactNode;
};

/**
 * The form of a 求人, for staff and 事業者. Every 明示事項 of 職業安定法 (第5条の3) has a field of its own. There are no
 * fields for age, sex or family.
 */
export function JobForm({ values, employers, opening, children, ...form }: Props) {
  return (
    <Form values={values} {...form}>
      <p>{opening}</p>
      <JobContents />
      <HiddenField name="id" value={values.id ?? ""} />
      <HiddenField name="version" value={values.version ?? "0"} />
      <HiddenField name="jobId" value={values.jobId ?? ""} />
      <HiddenField name="jobVersion" value={values.jobVersion ?? "0"} />
      <JobSection name="post">
        <Short name="title" help="職種が分かる名前にしてください（例：水産加工品の包装）" />
        {employers && <SelectField name="employerId" label={label("employerId")} options={employers} />}
        <Choice name="employmentType" />
        <Choice name="audience" />
        <Whole name="headcount" />
        <Long name="qualifications" help="なければ「不問」。年齢や性別を条件にすることはできません。" />
      </JobSection>
      <JobSection name="work">
        <TextArea name="duties" label={label("duties")} rows={6} />
        <Long
          name="dutiesScope"
          help="雇い入れのあとに変わることがある業務の範囲。変わらなければ「変更なし」。"
        />
      </JobSection>
      <JobSection name="place">
        <SelectField name="district" label={label("district")} options={districtOptions} />
        <Long name="workplace" />
        <Long
          name="workplaceScope"
          help="転勤などで変わることがある場所の範囲。変わらなければ「変更なし」。"
        />
        <Choice name="carCommute" />
        <Short name="smoking" help="例：敷地内禁煙、屋内禁煙（屋外に喫煙場所あり）" />
      </JobSection>
      <JobSection name="time">
        <Choice name="timeSlot" />
        <Long name="hours" help="例：8時30分～17時30分" />
        <Short name="breaks" help="例：60分" />
        <Short name="overtime" help="例：あり（月平均10時間）、なし" />
        <Long name="holidays" help="例：土日祝、年末年始。年間休日110日。" />
      </JobSection>
      <JobSection name="contract">
        <Short name="contractPeriod" help="例：期間の定めなし、2027年3月31日まで、1年" />
        <Long
          name="renewal"
          required={false}
          help="期間の定めがあり、更新することがあるときは必須です（例：勤務成績により更新。通算3年まで）。"
        />
        <Short name="trialPeriod" help="例：なし、3か月（労働条件は同じ）" />
        <Choice name="dispatch" />
        <Short name="recruiter" required={false} help="事業者の名称と違うときだけ入力してください。" />
      </JobSection>
      <JobSection name="pay">
        <Choice name="wageForm" />
        <Whole name="wageFrom" />
        <Whole name="wageTo" required={false} />
        <Long name="wageNotes" required={false} help="手当、賞与、昇給、通勤手当など。" />
        <p>
          固定残業代があるときは、次の3つをすべて入力してください。「時間を超える分は、追加で支給」と公開ページに書かれます。
        </p>
        <Whole name="fixedOvertimePay" required={false} />
        <Whole name="fixedOvertimeHours" required={false} />
        <Whole name="fixedOvertimeBase" required={false} />
        <Short name="insurance" help="例：雇用保険、労災保険、健康保険、厚生年金保険" />
      </JobSection>
      <JobSection name="apply">
        <Long
          name="howToApply"
          help="電話番号、書類の送り先、選考の流れなど。本籍や家族のことを書かせることはできません。"
        />
      </JobSection>
      <JobSection name="days">
        <TextField
          name="opensOn"
          label={label("opensOn")}
          type="date"
          className="max-w-60"
          help="この日の0時から掲載します。"
        />
        <TextField
          name="closesOn"
          label={label("closesOn")}
          type="date"
          className="max-w-60"
          help="この日の24時まで掲載します。"
        />
      </JobSection>
      <div className="save-bar sticky bottom-0 -mx-4 border-t border-solid-gray-420 bg-white px-4 py-3 desktop:static desktop:mx-0 desktop:border-0 desktop:px-0">
        {children}
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
