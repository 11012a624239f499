"use client";

import type { ReactNode } from "react";
import { RadioField } from "@/components/form/radio-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type JobField, jobChoices, jobLabels } from "@/lib/jobs/fields";
import { districts } from "@/lib/site";

type Options = { value: string; label: string }[];

/** The fields of a 求人 in the order of its public page. ※必須: for publishing; a draft may lack them. */
export function JobFields({ employers }: { employers: Options }) {
  return (
    <>
      <Section title="求人の見出し">
        <SelectField name="employerId" label={jobLabels.employerId} options={employers} />
        <TextField
          name="title"
          label={jobLabels.title}
          help="職種が分かる名前。例：介護職員（特別養護老人ホーム）"
        />
        <Choice name="employmentType" />
        <Choice name="audience" />
        <Short name="headcount" unit="人" />
      </Section>
      <Section title="仕事の内容">
        <Long name="duties" rows={5} />
        <Long name="dutiesScope" help="将来、配置転換などで変わりうる範囲。例：会社の定める業務" />
        <Long name="qualifications" help="要らないときは「不問」" />
        <Choice name="dispatch" />
      </Section>
      <Section title="働く場所">
        <SelectField
          name="district"
          label={jobLabels.district}
          options={districts.map((district) => ({ value: district, label: district }))}
        />
        <Long name="workplace" />
        <Long name="workplaceScope" help="例：変更なし、市内の各事業所" />
        <Choice name="carCommute" />
        <Long name="smoking" help="例：敷地内禁煙、屋内禁煙（喫煙専用室あり）" />
      </Section>
      <Section title="働く時間と休み">
        <Choice name="timeSlot" />
        <Long name="hours" help="例：8時30分～17時30分" />
        <Long name="breaks" help="例：60分" />
        <Long name="overtime" help="例：あり（月平均10時間）、なし" />
        <Long name="holidays" help="休日と休暇。例：週休2日（土日）、祝日、年末年始" />
      </Section>
      <Section title="契約と賃金">
        <Long name="contractPeriod" help="例：期間の定めなし、1年（更新する場合あり）" />
        <Long
          name="renewal"
          required={false}
          help="契約期間に定めがあるときは必ず。例：勤務成績により判断、通算5年まで"
        />
        <Long name="trialPeriod" help="例：あり（3か月、労働条件は同じ）、なし" />
        <Choice name="wageForm" />
        <Short name="wageFrom" unit="円" />
        <Short name="wageTo" unit="円" required={false} />
        <Long name="wageNotes" required={false} help="手当、賞与、締切日と支払日など" />
        <fieldset className="space-y-6 rounded-8 border border-solid-gray-420 p-4">
          <legend className="px-2 text-std-17B-170">固定残業代があるとき</legend>
          <p className="text-solid-gray-700">
            3つともそろえてください。時間数を超えた分を追加で支給することは、公開ページに表示します。
          </p>
          <Short name="fixedOvertimePay" unit="円" required={false} />
          <Short name="fixedOvertimeHours" unit="時間" required={false} />
          <Short name="fixedOvertimeBase" unit="円" required={false} />
        </fieldset>
        <Long name="insurance" help="例：雇用保険、労災保険、健康保険、厚生年金保険" />
      </Section>
      <Section title="応募と掲載">
        <Long name="application" rows={5} help="だれに、どのように応募するか。応募のあとの流れも" />
        <TextField
          name="recruiter"
          label={jobLabels.recruiter}
          required={false}
          help="事業者の名称と違うときだけ入力してください"
        />
        <TextField
          name="opensOn"
          label={jobLabels.opensOn}
          type="date"
          className="max-w-56"
          help="この日の0時から"
        />
        <TextField
          name="closesOn"
          label={jobLabels.closesOn}
          type="date"
          className="max-w-56"
          help="この日の終わりまで"
        />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-8 border-t-4 border-dawn-300 pt-4">
      <legend className="float-left mb-4 w-full text-std-20B-150">{title}</legend>
      <div className="clear-both space-y-8">{children}</div>
    </fieldset>
  );
}

type Props = { name: JobField; help?: string; required?: boolean };

function Long({ name, rows = 2, ...rest }: Props & { rows?: number }) {
  return <TextArea name={name} label={jobLabels[name]} rows={rows} {...rest} />;
}

function Short({ name, unit, ...rest }: Props & { unit: string }) {
  return (
    <TextField
      name={name}
      label={`${jobLabels[name]}（${unit}）`}
      inputMode="numeric"
      autoComplete="off"
      className="max-w-56"
      {...rest}
    />
  );
}

function Choice({ name }: { name: keyof typeof jobChoices }) {
  const options = Object.entries(jobChoices[name]).map(([value, label]) => ({ value, label }));
  return <RadioField name={name} legend={jobLabels[name]} options={options} required />;
}
