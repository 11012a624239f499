import { z } from "zod";
import { employerInput } from "@/lib/employers/listing/schema";
import {
  checked,
  currentPassword,
  email,
  line,
  longText,
  newPasswordPair,
  rowId,
  version,
} from "@/lib/form/fields";
import { picked } from "@/lib/form/picked";
import { mailedLogin } from "@/lib/mailed-links/schema";
import { contactLabel, employerNameLabel } from "./labels";

const { kana, corporateNumber, industry, address, phone } = employerInput.shape;
const contact = line(contactLabel, 50);

/** 事業者登録の申請: on approval it becomes a 事業者. The telephone is required, so that the city can reach the 担当者. */
const submission = z.object({
  name: line(employerNameLabel),
  kana,
  corporateNumber,
  industry,
  address,
  phone: phone.pipe(z.string("電話を入力してください")),
  contact,
});

/** 事業者登録認証 */
export const registerEmployerInput = mailedLogin.extend(submission.shape);

/** 認証 of an invited colleague, whose 事業者 exists already. */
export const joinInput = mailedLogin.extend({ contact });

/** 事業者登録の申請 again, after 差し戻し. */
export const resubmitInput = submission.extend({ version });

/** 事業者情報: what a 事業者 may change itself. */
export const profileInput = employerInput
  .pick({ address: true, phone: true, department: true, website: true, introduction: true })
  .extend({ version });

export const inviteInput = z.object({ email: email("招待する方のメールアドレス") });

/** 担当者 of the account */
export const contactInput = z.object({ contact });

/** An account of a 事業者 can do more than an applicant: its password is longer. */
export const changeEmployerUserPasswordInput = newPasswordPair(12);

/** アカウント削除 */
export const deleteEmployerUserInput = z.object({
  understood: checked("内容をご確認のうえ、「以上のことを了解しました。」にチェックを入れてください"),
  currentPassword,
});

/** 担当者から外す */
export const removeColleagueInput = z.object({ id: rowId, currentPassword });

/** What a 職員 decides on: the submission, in the version that the page showed. */
export const employerSubmissionTarget = z.object({ id: rowId, version });
export const reasonedDecisionInput = employerSubmissionTarget.extend({ reason: longText("理由", 1000) });

export const pickedEmployerSubmissionsInput = picked("承認する申請を選んでください");

export const linkEmployerSubmissionInput = employerSubmissionTarget.extend({
  employerId: z.uuid("事業者を選んでください"),
});

export type RegisterEmployerInput = z.output<typeof registerEmployerInput>;
export type ProfileInput = z.output<typeof profileInput>;
export type JoinInput = z.output<typeof joinInput>;
export type ResubmitInput = z.output<typeof resubmitInput>;
export type EmployerSubmissionTarget = z.output<typeof employerSubmissionTarget>;
