import { z } from "zod";
import { contact } from "@/lib/employers/contact";
import { employerInput } from "@/lib/employers/listing/schema";
import { line, rowId, version } from "@/lib/form/fields";
import { picked } from "@/lib/form/picked";
import { mailedLogin } from "@/lib/mailed-links/schema";
import { employerNameLabel } from "./labels";

const { kana, corporateNumber, industry, address, phone } = employerInput.shape;

/** 事業者登録の申請. The telephone is required, so that the city can reach the 担当者. */
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

/** 事業者登録の申請 again, after 差し戻し. */
export const resubmitInput = submission.extend({ version });

/** The submission that a 職員 decides on, in the version that the page showed. */
export const employerSubmissionTarget = z.object({ id: rowId, version });

export const pickedEmployerSubmissionsInput = picked("承認する申請を選んでください");

export const linkEmployerSubmissionInput = employerSubmissionTarget.extend({
  employerId: z.uuid("事業者を選んでください"),
});

export type RegisterEmployerInput = z.output<typeof registerEmployerInput>;
export type ResubmitInput = z.output<typeof resubmitInput>;
