import type { Field } from "./field-kinds";
import {
  audienceLabels,
  drivingLicenceLabels,
  educationLabels,
  employmentTypeLabels,
  experienceLabels,
} from "./labels";
import { occupationLabels } from "./occupations";

/** What is looked for, and what the work is. */
export const fieldsOfWork = {
  title: {
    kind: "line",
    most: 100,
    label: "求人名",
    section: "post",
    help: "職種が分かる名前にしてください（例：水産加工品の包装）",
  },
  employerId: { kind: "employer", label: "事業者", section: "post" },
  occupation: {
    kind: "choice",
    choices: occupationLabels,
    label: "職種",
    section: "post",
    demanded: true,
    help: "いちばん近いものを選んでください。仕事をさがす人は、職種でしぼり込みます。",
  },
  secondOccupation: {
    kind: "choice",
    choices: occupationLabels,
    label: "職種（2つめ）",
    section: "post",
    further: true,
    help: "2つの職種にまたがるときだけ選んでください。",
  },
  employmentType: {
    kind: "choice",
    choices: employmentTypeLabels,
    label: "雇用形態",
    section: "post",
    demanded: true,
  },
  audience: { kind: "choice", choices: audienceLabels, label: "対象", section: "post", demanded: true },
  headcount: {
    kind: "whole",
    least: 1,
    most: 9999,
    unit: "人",
    label: "募集人数",
    section: "post",
    demanded: true,
  },
  qualifications: {
    kind: "text",
    most: 1000,
    label: "必要な資格・経験",
    section: "post",
    demanded: true,
    help: "なければ「不問」。年齢や性別を条件にすることはできません。",
  },
  experience: { kind: "choice", choices: experienceLabels, label: "経験", section: "post", further: true },
  education: { kind: "choice", choices: educationLabels, label: "学歴", section: "post", further: true },
  drivingLicence: {
    kind: "choice",
    choices: drivingLicenceLabels,
    label: "普通自動車免許",
    section: "post",
    further: true,
  },
  welcomesSeniors: {
    kind: "yesNo",
    choices: { yes: "歓迎する" },
    label: "60歳以上の方",
    section: "post",
    further: true,
  },
  duties: { kind: "text", most: 3000, label: "業務内容", section: "work", demanded: true },
  dutiesScope: {
    kind: "text",
    most: 1000,
    label: "業務内容の変更の範囲",
    section: "work",
    demanded: true,
    help: "雇い入れのあとに変わることがある業務の範囲。変わらなければ「変更なし」。",
  },
} as const satisfies Record<string, Field>;
