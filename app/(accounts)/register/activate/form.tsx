"use client";

import { MailedLoginFields } from "@/components/accounts/mailed-login-fields";
import { TermsAgreed } from "@/components/accounts/terms-agreed";
import { Form } from "@/components/form/form";
import { RadioField } from "@/components/form/radio-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { attributeOptions, mailOptions } from "@/lib/applicants/labels";
import { registerApplicantAction } from "./actions";

export function RegisterApplicantForm({ token, email }: { token: string; email: string }) {
  return (
    <Form
      action={registerApplicantAction}
      schema={() => import("@/lib/applicants/schema").then((all) => all.registerApplicantInput)}
      values={{ email, wantsMail: "yes" }}
    >
      <MailedLoginFields token={token} />
      <div>
        <p>このサイトの中で利用者を識別するための名前（識別文字列）、と属性を登録してください。</p>
        <p className="mt-1">識別文字列は半角アルファベットで3文字入力してください。</p>
        <p className="mt-1">識別文字列には個人情報を容易に連想できる文字列を使用しないでください。</p>
      </div>
      <TextField
        name="handlePrefix"
        label="識別文字列（半角アルファベット3文字）"
        help="例：KWR。うしろに7けたの数字がついて、識別名になります。識別名は、登録のあとにお送りするメールと、求職者メニューの「求職者情報」で確かめられます。"
        autoComplete="off"
        autoCapitalize="characters"
        className="max-w-40"
      />
      <RadioField name="attribute" legend="属性" options={attributeOptions} required />
      <RadioField
        name="wantsMail"
        legend="市からのお知らせメールを受け取る"
        options={mailOptions}
        help="合同企業面接などの情報をお送りします。あとから変更できます。"
      />
      <TermsAgreed href="/terms" name="利用・運用規約" button="ユーザ登録認証申請" />
      <SubmitButton>ユーザ登録認証申請</SubmitButton>
    </Form>
  );
}
